package io.zhanggui.metrics.web;

import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.BaseMeasures.BaseMeasure;
import io.zhanggui.metrics.BaseMeasures.MeasureQuestion;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Recipes;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was put together from: a share of 16.67 % may be 2 of 12 buyers, which only its parts tell. Told of figures
 * that are computed once over all days from several measures; those of others are their days.
 */
final class PartsOfFigure {

    private final BaseMeasures measures;

    PartsOfFigure(BaseMeasures measures) {
        this.measures = measures;
    }

    /**
     * One of the measures.
     *
     * @param value null with a reason where there is none
     */
    record PartView(
            String zh,
            String en,
            boolean money,
            @Nullable String value,
            @Nullable String reason) {}

    /** In the order of the formula; none where a part cannot be narrowed as the figure is. */
    List<PartView> of(Scope scope, MetricAnswer answer, MetricQuestion question) {
        AgencyId agency = scope.agency();
        List<String> names = answer.definition().overDays() != OverDays.WHOLE
                ? List.of()
                : measures.recipes(agency)
                        .madeOf(answer.definition().key(), answer.source())
                        .map(Recipes.Made::measures)
                        .orElse(List.of());
        boolean narrowed = names.stream()
                .allMatch(name -> question.where().keySet().stream()
                        .allMatch(word ->
                                measures.has(agency, name, Dimension.find(word).orElseThrow())));
        if (names.size() < 2 || !narrowed) {
            return List.of();
        }
        List<BaseMeasures.MeasureAnswer> answers = measures.ask(
                scope,
                names.stream()
                        .map(name ->
                                new MeasureQuestion(name, question.period(), false, question.where(), question.asOf()))
                        .toList());
        List<PartView> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<BaseMeasure> measure = measures.find(agency, names.get(i));
            if (measure.isPresent()) {
                parts.add(part(measure.get(), answers.get(i)));
            }
        }
        return parts;
    }

    private static PartView part(BaseMeasure measure, BaseMeasures.MeasureAnswer answer) {
        Note said = measure.said();
        NoValue reason = answer.rows().getFirst().reason();
        return new PartView(
                said.zh(),
                said.en(),
                measure.money(),
                AnswerView.text(answer.rows().getFirst()),
                reason == null ? null : reason.zh());
    }
}
