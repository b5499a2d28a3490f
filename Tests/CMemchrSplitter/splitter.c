#include "CMemchrSplitter.h"

#include <string.h>

size_t memchr_payload_bytes(const uint8_t *bytes, size_t count) {
    const uint8_t *at = bytes, *end = bytes + count;
    size_t total = 0;
    while (at < end) {
        const uint8_t *line_end = memchr(at, '\n', (size_t)(end - at));
        if (!line_end) break;
        if (line_end - at >= 6 && memcmp(at, "data: ", 6) == 0) total += (size_t)(line_end - at) - 6;
        at = line_end + 1;
    }
    return total;
}
