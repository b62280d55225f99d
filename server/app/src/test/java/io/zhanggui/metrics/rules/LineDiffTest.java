package io.zhanggui.metrics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.rules.LineDiff.Mark;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void a_changed_line_is_removed_and_added_in_its_place() {
        assertThat(shown("a\nb\nc", "a\nB\nc")).isEqualTo(" a|-b|+B| c");
    }

    @Test
    void a_new_text_is_added_as_a_whole_and_a_removed_one_goes_as_a_whole() {
        assertThat(shown("", "a\nb")).isEqualTo("+a|+b");
        assertThat(shown("a\nb", "")).isEqualTo("-a|-b");
        assertThat(shown("a", "a")).isEqualTo(" a");
    }

    @Test
    void lines_between_changes_stay() {
        assertThat(shown("a\nb\nc\nd\ne", "b\nc\nx\ne\nf")).isEqualTo("-a| b| c|-d|+x| e|+f");
    }

    @Test
    void the_lines_that_stay_and_come_are_always_the_new_text_and_those_that_stay_and_go_the_old() {
        Random dice = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = drawn(dice);
            String after = drawn(dice);
            List<LineDiff.Line> diff = LineDiff.between(before, after);
            assertThat(without(diff, Mark.REMOVED)).isEqualTo(after.lines().toList());
            assertThat(without(diff, Mark.ADDED)).isEqualTo(before.lines().toList());
        }
    }

    private static String drawn(Random dice) {
        return IntStream.range(0, dice.nextInt(12))
                .mapToObj(line -> String.valueOf((char) ('a' + dice.nextInt(4))))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> without(List<LineDiff.Line> diff, Mark mark) {
        return diff.stream()
                .filter(line -> line.mark() != mark)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static String shown(String before, String after) {
        return LineDiff.between(before, after).stream()
                .map(line -> switch (line.mark()) {
                            case SAME -> " ";
                            case ADDED -> "+";
                            case REMOVED -> "-";
                        }
                        + line.text())
                .collect(Collectors.joining("|"));
    }
}
