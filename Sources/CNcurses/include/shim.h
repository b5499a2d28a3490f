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
    short pair;
} cncurses_cell;

/* Opens the screen on descriptors 0 and 1 for the first of the terminal types that is known.
   Returns 0, or -1 if none is. */
int cncurses_open(const char *const *types, int count);
void cncurses_close(void);
/* How many colours the terminal has; 0 for none. */
int cncurses_colours(void);
/* How many colours terminfo knows of the terminal in TERM, without opening it; 0 for none. */
int cncurses_known_colours(void);
/* A pair of palette entries (-1: the terminal's own); 0 if there are no more pairs. */
int cncurses_pair(int foreground, int background);
/* Writes cells from the beginning of a row; continuation cells (count 0) are skipped. */
void cncurses_draw_row(int row, const cncurses_cell *cells, int count);
/* Sends what differs; the cursor at a place, or hidden if row is negative. */
void cncurses_flush(int row, int column);
void cncurses_resize(int rows, int columns);
/* The next flush paints everything. */
void cncurses_invalidate(void);
void cncurses_leave(void);
void cncurses_return(void);
void cncurses_beep(void);

#endif
