/* Only so that this directory is a target; everything is in the header. */
