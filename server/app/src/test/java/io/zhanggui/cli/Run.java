package io.zhanggui.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command run in this process, and what it said. */
record Run(int code, String out, String err) {

    static Run of(String... words) {
        return on(false, words);
    }

    /** The same before a person's eyes. */
    static Run watched(String... words) {
        return on(true, words);
    }

    /** With a table on standard input. */
    static Run reading(String input, String... words) {
        return reading(input.getBytes(StandardCharsets.UTF_8), words);
    }

    /** With any bytes on standard input. */
    static Run reading(byte[] input, String... words) {
        return on(new ByteArrayInputStream(input), false, words);
    }

    private static Run on(boolean watched, String... words) {
        return on(InputStream.nullInputStream(), watched, words);
    }

    private static Run on(InputStream in, boolean watched, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                watched);
        int code = Zhanggui.run(terminal, words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
