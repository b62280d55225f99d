package io.zhanggui.cli;

import io.zhanggui.cli.stats.StatsCommand;
import io.zhanggui.shared.ErrorCode;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry: reads the command line and runs one command. */
public final class Zhanggui {

    private final Terminal terminal;
    private final Language language;

    private Zhanggui(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.language = language;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        System.exit(run(Terminal.ofProcess(), words));
    }

    static int run(Terminal terminal, String... words) {
        Zhanggui program = new Zhanggui(terminal, Language.named(List.of(words)));
        return program.commandLine().execute(words.length == 0 ? new String[] {"--help"} : words);
    }

    /** The commands without anything run: what the tests of the help texts look at. */
    static CommandLine commandLine(Terminal terminal) {
        return new Zhanggui(terminal, Language.zh).commandLine();
    }

    private CommandLine commandLine() {
        GlobalOptions global = new GlobalOptions();
        CommandLine commandLine = new CommandLine(global, new CommandFactory(global, terminal));
        commandLine.setExecutionStrategy(this::execute);
        commandLine.setParameterExceptionHandler((fault, words) -> misused(fault));
        commandLine.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault));
        return commandLine;
    }

    /** Shows help or the version where asked for at any place, and otherwise runs the command. */
    private int execute(ParseResult parsed) throws ExecutionException {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (parsed.isUsageHelpRequested() || last.isUsageHelpRequested()) {
            terminal.print(HelpTexts.text(HelpTexts.nameOf(last.commandSpec()), language)
                    .stripTrailing());
            return ExitCode.DONE;
        }
        if (parsed.isVersionHelpRequested() || last.isVersionHelpRequested()) {
            terminal.print(Version.current());
            return ExitCode.DONE;
        }
        if (last.commandSpec().userObject() instanceof StatsCommand) {
            terminal.complain(HelpTexts.text("stats", language).stripTrailing());
            return ExitCode.WRONG_USE;
        }
        if (last == parsed) {
            terminal.complain(language.choose(
                    "缺少命令。./zhanggui --help 列出全部命令", "a command is missing. ./zhanggui --help lists them"));
            return ExitCode.WRONG_USE;
        }
        IExecutionStrategy strategy = new CommandLine.RunLast();
        return strategy.execute(parsed);
    }

    private int misused(ParameterException fault) {
        String command = HelpTexts.nameOf(fault.getCommandLine().getCommandSpec())
                .replace("stats-", "stats ")
                .replace("metrics-", "metrics ");
        String hint = command.equals("zhanggui") ? "./zhanggui --help" : "./zhanggui help " + command;
        terminal.complain(describe(fault) + language.choose("。用法见 ", ". See ") + hint);
        return ExitCode.WRONG_USE;
    }

    private String describe(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched ->
                language.choose("不认识：", "unknown: ") + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing ->
                language.choose("缺少：", "missing: ")
                        + String.join(
                                " ",
                                missing.getMissing().stream()
                                        .map(Zhanggui::nameOf)
                                        .toList());
            default ->
                Optional.ofNullable(fault.getArgSpec())
                        .map(argument -> language.choose("不能用的值：", "a value that does not fit: ")
                                + nameOf(argument)
                                + Optional.ofNullable(fault.getValue())
                                        .map(value -> " " + value)
                                        .orElse(""))
                        .orElseGet(() -> String.valueOf(fault.getMessage()));
        };
    }

    private static String nameOf(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private int failed(Exception fault) {
        switch (known(fault)) {
            case CommandFault command -> {
                terminal.complain(command.sentence(language));
                return command.exitCode();
            }
            case ServiceRefusal refusal -> {
                terminal.complain(refusal.sentence(language));
                return refusal.exitCode();
            }
            case Failure failure -> {
                terminal.complain(failure.sentence(Locale.forLanguageTag(language.name())) + "（"
                        + failure.code().code() + "）");
                return failure.code().kind() == ErrorCode.Kind.USER ? ExitCode.REFUSED_INPUT : ExitCode.FAILED;
            }
            case Throwable unknown -> {
                terminal.complain(language.choose("程序出错：", "a fault of the program: ") + unknown);
                if (Boolean.getBoolean("zhanggui.trace")) {
                    fault.printStackTrace(terminal.err());
                }
                return ExitCode.FAILED;
            }
        }
    }

    /** The fault that has words for people, which a start wraps in those of its own; otherwise the first cause. */
    private static Throwable known(Throwable fault) {
        Throwable cause = fault;
        while (true) {
            if (cause instanceof CommandFault || cause instanceof ServiceRefusal || cause instanceof Failure) {
                return cause;
            }
            if (cause.getCause() == null) {
                return cause;
            }
            cause = cause.getCause();
        }
    }
}
