package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The help texts are written by hand, so they are held to the commands as they are. */
class HelpTextsTest {

    private static final Pattern OPTION = Pattern.compile("(?m)^  (--[a-z-]+)");
    private static final CommandLine PROGRAM = Zhanggui.commandLine(Terminal.ofProcess());

    static Stream<String> commands() {
        return names(PROGRAM);
    }

    static Stream<String> tools() {
        return names(below("stats")).map(tool -> "stats-" + tool);
    }

    static Stream<String> metricsCommands() {
        return names(below("metrics")).map(command -> "metrics-" + command);
    }

    static Stream<String> commandsAndTools() {
        return Stream.of(commands(), tools(), metricsCommands()).flatMap(each -> each);
    }

    private static Stream<String> names(CommandLine parent) {
        return parent.getSubcommands().entrySet().stream()
                .filter(command ->
                        !command.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey);
    }

    private static CommandLine below(String command) {
        return Objects.requireNonNull(PROGRAM.getSubcommands().get(command));
    }

    private static CommandLine find(String command) {
        String[] words = command.split("-", 2);
        return words.length == 1
                ? below(command)
                : Objects.requireNonNull(below(words[0]).getSubcommands().get(words[1]));
    }

    @ParameterizedTest
    @MethodSource("commandsAndTools")
    void each_command_explains_exactly_the_options_it_has(String command) {
        Set<String> own = new TreeSet<>();
        for (OptionSpec option : find(command).getCommandSpec().options()) {
            if (!option.inherited()) {
                own.add(option.longestName());
            }
        }
        for (Language language : Language.values()) {
            assertThat(optionsIn(HelpTexts.text(command, language))).isEqualTo(own);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_stands_in_the_overview(String command) {
        for (Language language : Language.values()) {
            assertThat(HelpTexts.text("zhanggui", language)).containsPattern("(?m)^  " + command + " ");
        }
    }

    @Test
    void each_tool_stands_in_the_overview_of_its_kind() {
        for (Language language : Language.values()) {
            assertThat(tools())
                    .allSatisfy(tool -> assertThat(HelpTexts.text("stats", language))
                            .containsPattern("(?m)^  " + tool.substring("stats-".length()) + " "));
        }
    }

    @Test
    void each_command_below_metrics_stands_in_its_text() {
        for (Language language : Language.values()) {
            assertThat(metricsCommands())
                    .allSatisfy(command -> assertThat(HelpTexts.text("metrics", language))
                            .contains("./zhanggui " + command.replace('-', ' ')));
        }
    }

    @Test
    void the_global_options_stand_in_the_overview() {
        for (Language language : Language.values()) {
            assertThat(optionsIn(HelpTexts.text("zhanggui", language))).containsExactly("--data", "--json", "--lang");
        }
    }

    @Test
    void help_is_printed_in_the_language_asked_for() {
        assertThat(Run.of("metric", "--help").out()).startsWith("用法：");
        assertThat(Run.of("--lang", "en", "metric", "-h").out()).startsWith("Use:");
        assertThat(Run.of("metric", "--help", "--lang=en").out()).startsWith("Use:");
    }

    @Test
    void no_line_is_wider_than_a_terminal() {
        for (Language language : Language.values()) {
            for (String command :
                    Stream.concat(commandsAndTools(), Stream.of("zhanggui")).toList()) {
                assertThat(Arrays.asList(HelpTexts.text(command, language).split("\n")))
                        .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThanOrEqualTo(125));
            }
        }
    }

    private static Set<String> optionsIn(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = OPTION.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
