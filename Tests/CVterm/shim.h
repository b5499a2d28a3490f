#include <vterm.h>

// Swift doesn't see bit fields: the attributes as bits, in the order bold, underline, italic,
// reverse, strike.
static inline unsigned vterm_cell_attribute_bits(const VTermScreenCell *cell) {
    return (cell->attrs.bold ? 1u : 0u) | (cell->attrs.underline ? 2u : 0u)
        | (cell->attrs.italic ? 4u : 0u) | (cell->attrs.reverse ? 8u : 0u)
        | (cell->attrs.strike ? 16u : 0u);
}

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Opens the other end of a pseudo-terminal for use and writes its path; 0 if all went well.
   (`grantpt` and its like are hidden by the feature macros that Swift is built with.) */
static inline int pseudo_terminal_unlock(int master, char *path, size_t size) {
    int unlocked = 0;
    unsigned number = 0;
    if (ioctl(master, TIOCSPTLCK, &unlocked) != 0 || ioctl(master, TIOCGPTN, &number) != 0) return -1;
    return snprintf(path, size, "/dev/pts/%u", number) > 0 ? 0 : -1;
}

/* A descriptor that becomes readable when a process ends; negative if there can be none. */
static inline int process_descriptor(int process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

/* A cell's colours as 0xRRGGBB; -1 for the terminal's own. */
static inline int vterm_cell_foreground(VTermScreen *screen, VTermScreenCell *cell) {
    if (VTERM_COLOR_IS_DEFAULT_FG(&cell->fg)) return -1;
    vterm_screen_convert_color_to_rgb(screen, &cell->fg);
    return cell->fg.rgb.red << 16 | cell->fg.rgb.green << 8 | cell->fg.rgb.blue;
}
static inline int vterm_cell_background(VTermScreen *screen, VTermScreenCell *cell) {
    if (VTERM_COLOR_IS_DEFAULT_BG(&cell->bg)) return -1;
    vterm_screen_convert_color_to_rgb(screen, &cell->bg);
    return cell->bg.rgb.red << 16 | cell->bg.rgb.green << 8 | cell->bg.rgb.blue;
}
