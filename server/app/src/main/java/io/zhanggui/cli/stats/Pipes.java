package io.zhanggui.cli.stats;

import java.io.InputStream;
import java.io.PrintStream;

/** What a tool reads and where it writes: standard input and output, or a test's own. */
public record Pipes(InputStream in, PrintStream out) {}
