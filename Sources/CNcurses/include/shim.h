#ifndef BAIMO_CNCURSES_H
#define BAIMO_CNCURSES_H

/* ncurses' macros and globals stay behind these functions: Swift 6 can't use them safely. */

#include <stddef.h>
#include <stdint.h>

/* One cell to draw: a glyph of UTF-8 and its look. */
typedef struct {
    uint8_t text[16];
    uint8_t count;
    uint8_t columns;
    uint8_t attributes;
    int32_t pair;
} cncurses_cell;

/* Opens the screen on descriptors 0 and 1 for a terminal type. Returns 0, or -1 if it isn't known. */
int cncurses_open(const char *type);
void cncurses_close(void);
/* How many colours the terminal has; 0 for none. */
int cncurses_colours(void);
/* A pair of palette entries (-1: the terminal's own); 0 if there are no more pairs. */
int cncurses_pair(int foreground, int background);
/* Writes cells from the beginning of a row; continuation cells (count 0) are skipped. */
void cncurses_draw_row(int row, const cncurses_cell *cells, int count);
/* Whether a cell's glyph is drawn as it is given, and not as something else. */
int cncurses_is_drawn_as_given(const cncurses_cell *cell);
/* The next flush writes this row from its beginning to its end, whatever is there now. */
void cncurses_forget_row(int row);
/* Sends what differs; the cursor at a place, or hidden if row is negative. */
void cncurses_flush(int row, int column);
void cncurses_resize(int rows, int columns);
/* The next flush paints everything. */
void cncurses_invalidate(void);
void cncurses_leave(void);
void cncurses_return(void);
void cncurses_beep(void);

/* What terminfo says of a terminal type, from `load` (0 if it is known) to `unload`. The names are
   in the order of a compiled entry and end with NULL. */
int cncurses_load(const char *type);
void cncurses_unload(void);
const char *cncurses_flag_name(int index);
const char *cncurses_number_name(int index);
const char *cncurses_string_name(int index);
int cncurses_flag(const char *name);
/* Negative if there is no such number. */
int cncurses_number(const char *name);
/* NULL if there is no such string. */
const char *cncurses_string(const char *name);

#endif
