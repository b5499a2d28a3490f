#ifndef BAIMO_CMEMCHRSPLITTER_H
#define BAIMO_CMEMCHRSPLITTER_H

#include <stddef.h>
#include <stdint.h>

/* The bytes behind "data: " of all whole lines: what a parser must at least look for. */
size_t memchr_payload_bytes(const uint8_t *bytes, size_t count);

#endif
