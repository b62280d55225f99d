package io.zhanggui.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param in what tools read
 * @param out results, for people or as JSON lines
 * @param err faults and, where a person watches, progress
 * @param watched whether {@code err} is a terminal; progress is shown only then
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean watched) {

    private static final String CLEAR_LINE = "\r\u001b[K";

    /** The process's own streams. The launcher says whether they are a terminal, since Java cannot ask of err alone. */
    static Terminal ofProcess() {
        return new Terminal(System.in, System.out, System.err, Boolean.getBoolean("zhanggui.terminal"));
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }

    void complain(String line) {
        clearProgress();
        err.println(line);
        err.flush();
    }

    void showProgress(String line) {
        if (watched) {
            err.print(CLEAR_LINE + line);
            err.flush();
        }
    }

    void clearProgress() {
        if (watched) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    /** Prints rows in columns; those listed as numbers are aligned right. */
    void printTable(List<List<String>> rows, List<Boolean> numbers) {
        TextTable.lines(rows, numbers).forEach(this::print);
    }
}
