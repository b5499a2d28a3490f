#define _GNU_SOURCE 1
#include "shim.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

int cncurses_load(const char *type) {
    int error = 0;
    return setupterm(type, STDOUT_FILENO, &error) == OK ? 0 : -1;
}

void cncurses_unload(void) {
    if (cur_term) del_curterm(cur_term);
}

const char *cncurses_flag_name(int index) { return boolnames[index]; }
const char *cncurses_number_name(int index) { return numnames[index]; }
const char *cncurses_string_name(int index) { return strnames[index]; }

int cncurses_flag(const char *name) { return tigetflag(name) > 0; }
int cncurses_number(const char *name) { return tigetnum(name); }

const char *cncurses_string(const char *name) {
    const char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}
