package io.zhanggui.insight.iteration.flow;

import io.zhanggui.insight.MadeChanges;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the change log what was made in a period. */
@Component
class ChangeReader implements MadeChanges {

    /** The newest so many entries are looked at: a period that is reported lies in them. */
    private static final int LATEST = 200;

    private final Iterations iterations;

    ChangeReader(Iterations iterations) {
        this.iterations = iterations;
    }

    @Override
    public List<MadeChange> list(Scope scope, Period period) {
        return iterations.list(scope, 0, LATEST).stream()
                .flatMap(iteration -> change(iteration, period))
                .toList();
    }

    private static Stream<MadeChange> change(Iteration iteration, Period period) {
        Step.Making making = iteration.making();
        if (making == null || !period.contains(making.madeOn())) {
            return Stream.of();
        }
        Step.Plan plan = iteration.plan();
        String what = plan == null ? iteration.finding().text() : plan.what();
        return Stream.of(new MadeChange(iteration.id().citation(), what, making.madeOn()));
    }
}
