package io.zhanggui.metrics.catalogue;

/** A place of a file; line and column from 1. */
record Place(String file, int line, int column) {}
