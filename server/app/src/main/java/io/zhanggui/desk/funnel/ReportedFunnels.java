package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.Figure;
import io.zhanggui.desk.figure.Figures;
import io.zhanggui.desk.figure.Reference;
import io.zhanggui.desk.funnel.rules.Loss;
import io.zhanggui.desk.funnel.rules.Losses;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the reported path together, finds the step that costs most, and says so. */
@Component
public class ReportedFunnels {

    private final Figures figures;

    ReportedFunnels(Figures figures) {
        this.figures = figures;
    }

    /**
     * The path of a shop, an item or a channel.
     *
     * @param where the item or channel, by dimension; empty for all of them together
     */
    public ReportedFunnel of(Scope scope, Period period, FunnelLevel level, Map<String, String> where) {
        Map<String, Figure> read = figures.read(scope, period, where, level.metrics());
        Map<String, Figure> whole = where.isEmpty() ? Map.of() : figures.read(scope, period, Map.of(), level.metrics());
        Figure amount = figure(read, level.amount());
        List<Losses.Passage> path = new ArrayList<>();
        Map<String, Reference> references = new HashMap<>();
        for (FunnelLevel.Step step : level.steps()) {
            Reference reference = reference(scope, step, read, whole).orElse(null);
            if (reference != null) {
                references.put(step.key(), reference);
            }
            if (step.place() == FunnelLevel.Place.MAIN) {
                path.add(new Losses.Passage(step.key(), rate(read, step), reference));
            }
        }
        List<Loss> losses = Losses.of(path, Figures.number(amount));
        List<ReportedFunnel.Step> steps = level.steps().stream()
                .map(step -> told(step, read, references.get(step.key()), find(losses, step)))
                .toList();
        Loss worst = Losses.worst(losses).orElse(null);
        return new ReportedFunnel(
                period,
                period.previous(),
                FunnelWords.headline(level, read, worst),
                steps,
                amount,
                figure(read, level.conversion()),
                worst == null ? null : worst.step());
    }

    /** What a good rate is: a band where the catalogue has one, else the rate of all together, else of the period before. */
    private Optional<Reference> reference(
            Scope scope, FunnelLevel.Step step, Map<String, Figure> read, Map<String, Figure> whole) {
        if (step.rate() == null) {
            return Optional.empty();
        }
        Optional<Reference> band = figures.findHealthy(scope.agency(), step.rate());
        if (band.isPresent()) {
            return band;
        }
        BigDecimal all = whole.isEmpty() ? null : Figures.number(whole.get(step.rate()));
        if (all != null) {
            return Optional.of(new Reference(all, "全部合计", "all together"));
        }
        String previous = figure(read, step.rate()).previous();
        return Optional.ofNullable(previous)
                .map(rate -> new Reference(new BigDecimal(rate), "上期", "the period before"));
    }

    private static ReportedFunnel.Step told(
            FunnelLevel.Step step, Map<String, Figure> read, @Nullable Reference reference, @Nullable Loss loss) {
        return new ReportedFunnel.Step(
                step.key(),
                step.zh(),
                step.en(),
                step.count() == null ? null : figure(read, step.count()),
                step.rate() == null ? null : figure(read, step.rate()),
                reference == null ? null : reference.value().toPlainString(),
                reference == null ? null : new Note(reference.zh(), reference.en()),
                loss == null ? null : loss.yuan().toPlainString(),
                step.place() == FunnelLevel.Place.BESIDE);
    }

    private static @Nullable Loss find(List<Loss> losses, FunnelLevel.Step step) {
        return losses.stream()
                .filter(loss -> loss.step().equals(step.key()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal rate(Map<String, Figure> read, FunnelLevel.Step step) {
        return step.rate() == null ? null : Figures.number(read.get(step.rate()));
    }

    private static Figure figure(Map<String, Figure> read, String metric) {
        return java.util.Objects.requireNonNull(read.get(metric), metric);
    }
}
