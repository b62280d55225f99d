package io.zhanggui.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with an exit code and one sentence for the person at the terminal. */
final class CommandFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String chinese;
    private final String english;

    private CommandFault(int exitCode, String chinese, String english, @Nullable Throwable cause) {
        super(english, cause);
        this.exitCode = exitCode;
        this.chinese = chinese;
        this.english = english;
    }

    static CommandFault failed(String chinese, String english) {
        return new CommandFault(ExitCode.FAILED, chinese, english, null);
    }

    static CommandFault failed(String chinese, String english, Throwable cause) {
        return new CommandFault(ExitCode.FAILED, chinese, english, cause);
    }

    static CommandFault wrongUse(String chinese, String english) {
        return new CommandFault(ExitCode.WRONG_USE, chinese, english, null);
    }

    static CommandFault refused(String chinese, String english) {
        return new CommandFault(ExitCode.REFUSED_INPUT, chinese, english, null);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence(Language language) {
        return language.choose(chinese, english);
    }
}
