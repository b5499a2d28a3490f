#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "shim.h"

#include <dlfcn.h>
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

static SCREEN *screen;

/* The characters of the first plane that were drawn in two columns though libc gives them one: the
   terminal draws those of ambiguous width wide. */
static uint8_t wide[0x10000 / 8];

static int width_of_libc(wchar_t character) {
    static int (*libc)(wchar_t);
    if (!libc) libc = (int (*)(wchar_t))dlsym(RTLD_NEXT, "wcwidth");
    return libc ? libc(character) : 1;
}

static int is_wide(wchar_t character) {
    return character >= 0 && character < 0x10000 && wide[character >> 3] >> (character & 7) & 1;
}

/* ncurses asks libc for widths, which knows nothing of the terminal. A program's own definition
   comes before that of a library, in ncurses as well. */
int wcwidth(wchar_t character) {
    return is_wide(character) ? 2 : width_of_libc(character);
}

/* Remembers in how many columns a character is drawn that libc gives one. */
static void learn(wchar_t character, int columns) {
    if (character < 0x80 || character >= 0x10000 || width_of_libc(character) != 1) return;
    uint8_t bit = (uint8_t)(1 << (character & 7));
    if (columns == 2)
        wide[character >> 3] |= bit;
    else
        wide[character >> 3] &= (uint8_t)~bit;
}

int cncurses_open(const char *type) {
    screen = newterm(type, stdout, stdin);
    if (!screen) return -1;
    set_term(screen);
    raw();
    noecho();
    nonl();
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    return 0;
}

void cncurses_close(void) {
    if (!screen) return;
    endwin();
    delscreen(screen);
    screen = NULL;
}

int cncurses_colours(void) { return has_colors() ? COLORS : 0; }

int cncurses_pair(int foreground, int background) {
    int pair = alloc_pair(foreground, background);
    return pair < 0 ? 0 : pair;
}

static attr_t attributes_of(uint8_t bits) {
    attr_t attributes = A_NORMAL;
    if (bits & 1) attributes |= A_BOLD;
    if (bits & 2) attributes |= A_DIM;
    if (bits & 4) attributes |= A_ITALIC;
    if (bits & 8) attributes |= A_UNDERLINE;
    if (bits & 16) attributes |= A_REVERSE;
    /* The terminal's description is made to strike out what is called protected: see
       TerminalDescription. */
    if (bits & 32) attributes |= A_PROTECT;
    return attributes;
}

/* Decodes one glyph; returns how many wide characters it is. */
static int decode(const cncurses_cell *cell, wchar_t *out) {
    int made = 0;
    for (int i = 0; i < cell->count && made < CCHARW_MAX;) {
        uint8_t lead = cell->text[i];
        int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        uint32_t value = length == 1 ? lead : lead & (0x7F >> length);
        for (int k = 1; k < length && i + k < cell->count; k++)
            value = value << 6 | (cell->text[i + k] & 0x3F);
        out[made++] = (wchar_t)value;
        i += length;
    }
    return made;
}

static int width_of(const wchar_t *text, int count) {
    int width = 0;
    for (int i = 0; i < count; i++) {
        int one = wcwidth(text[i]);
        if (one < 0) return -1;
        width += one;
    }
    return width;
}

void cncurses_draw_row(int row, const cncurses_cell *cells, int count) {
    cchar_t line[1024];
    int made = 0, start = 0, column = 0;
    for (int i = 0; i < count; i++) {
        const cncurses_cell *cell = &cells[i];
        if (cell->count == 0) continue;
        wchar_t text[CCHARW_MAX + 1];
        int length = decode(cell, text);
        /* A flag is two spacing characters, which one cell of ncurses can't hold: its letters. */
        if (cell->columns == 2 && length == 2 && wcwidth(text[0]) == 1 && wcwidth(text[1]) == 1) {
            for (int k = 0; k < 2; k++) {
                wchar_t single[2] = {text[k], 0};
                if (text[k] >= 0x1F1E6 && text[k] <= 0x1F1FF) single[0] = text[k] - 0x1F1E6 + 'A';
                setcchar(&line[made++], single, attributes_of(cell->attributes), 0, &(int){cell->pair});
            }
            column += 2;
        } else {
            learn(text[0], cell->columns);
            if (width_of(text, length) != cell->columns) {
                text[0] = cell->columns == 2 ? 0xFF1F : 0xFFFD;
                length = 1;
            }
            text[length] = 0;
            int pair = cell->pair;
            if (setcchar(&line[made], text, attributes_of(cell->attributes), (short)pair, &pair) == ERR) {
                wchar_t blank[2] = {' ', 0};
                setcchar(&line[made], blank, A_NORMAL, 0, NULL);
            }
            made++;
            column += cell->columns;
        }
        if (made >= 1000) {
            mvadd_wchnstr(row, start, line, made);
            start = column;
            made = 0;
        }
    }
    if (made > 0) mvadd_wchnstr(row, start, line, made);
}

int cncurses_is_drawn_as_given(const cncurses_cell *cell) {
    wchar_t text[CCHARW_MAX + 1];
    int length = decode(cell, text);
    return length > 0 && width_of(text, length) == cell->columns;
}

void cncurses_forget_row(int row) { wredrawln(stdscr, row, 1); }

void cncurses_flush(int row, int column) {
    /* Where the cursor was seen last. Hidden it waits there: input methods begin at it all the same. */
    static int seen_row, seen_column;
    curs_set(row >= 0 ? 1 : 0);
    if (row >= 0) {
        seen_row = row;
        seen_column = column;
    }
    wmove(stdscr, seen_row, seen_column);
    wnoutrefresh(stdscr);
    doupdate();
}

void cncurses_resize(int rows, int columns) {
    resizeterm(rows, columns);
    clearok(curscr, TRUE);
}

void cncurses_invalidate(void) { clearok(curscr, TRUE); }

void cncurses_leave(void) {
    def_prog_mode();
    endwin();
}

void cncurses_return(void) {
    reset_prog_mode();
    clearok(curscr, TRUE);
    refresh();
}

void cncurses_beep(void) { beep(); }
