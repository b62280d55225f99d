package io.zhanggui.insight.iteration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.StepKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FOUND    | PLAN>PLANNED DROPPING>DROPPED
            PLANNED  | PLAN>PLANNED MAKING>MADE DROPPING>DROPPED
            MADE     | MEASURING>MEASURED DROPPING>DROPPED
            MEASURED | MEASURING>MEASURED DROPPING>DROPPED
            DROPPED  | ''
            """)
    void the_steps_that_may_follow_and_where_they_lead(IterationState state, String steps) {
        String allowed = Arrays.stream(StepKind.values())
                .flatMap(step -> Sequence.after(state, step).map(next -> step + ">" + next).stream())
                .collect(Collectors.joining(" "));
        assertThat(allowed).isEqualTo(steps);
    }
}
