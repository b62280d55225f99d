package io.zhanggui.cli;

/** What a command's end says to the program that called it. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int REFUSED_INPUT = 3;

    private ExitCode() {}
}
