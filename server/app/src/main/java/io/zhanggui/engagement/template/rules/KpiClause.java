package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.shared.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes one clause. */
final class KpiClause {

    private final KpiTemplate kpi;
    private final Map<String, String> answers;
    private final Gaps gaps;
    private final String prefix;
    private final StringBuilder text = new StringBuilder();

    KpiClause(KpiTemplate kpi, Map<String, String> answers, Gaps gaps) {
        this.kpi = kpi;
        this.answers = answers;
        this.gaps = gaps;
        this.prefix = "kpis." + kpi.key() + ".";
    }

    /** @param places the places of a goal */
    String write(Function<Goal, List<Place>> places) {
        text.append("  ").append(Scalars.comment(kpi.name().zh() + remark())).append('\n');
        text.append("  - kpi: ").append(kpi.key()).append('\n');
        line("name", Scalars.text(kpi.name().zh()));
        line("metric", kpi.metric());
        line("variant", kpi.variant());
        line("scope", "all");
        Optional<Goal> goal = goal();
        if (goal.isEmpty()) {
            Bilingual asked = kpi.asked() == null ? kpi.name() : kpi.asked();
            gaps.note(
                    prefix + "goal",
                    new Bilingual(
                            "“" + kpi.name().zh() + "”的目标怎么算",
                            "How the goal of \"" + kpi.name().en() + "\" is counted"),
                    asked);
            text.append("    # 待定：目标怎么算\n");
            return text.toString();
        }
        write(goal.get(), values(places.apply(goal.get())));
        return text.toString();
    }

    private String remark() {
        return kpi.note().isEmpty() ? "" : "：" + kpi.note();
    }

    private Optional<Goal> goal() {
        String said = answers.getOrDefault(
                "goal", kpi.goals().size() == 1 ? kpi.goals().getFirst().kind().key() : "");
        return kpi.goals().stream()
                .filter(goal -> goal.kind().key().equals(said))
                .findFirst();
    }

    private Map<String, String> values(List<Place> places) {
        Map<String, String> values = new HashMap<>();
        boolean frozenLater = KpiPlaces.LAST_YEAR.equals(answers.get("baseline_kind"));
        places.stream()
                .filter(place -> !frozenLater || !place.key().equals("baseline"))
                .forEach(place -> values.put(place.key(), gaps.value(prefix, named(place), answers)));
        return values;
    }

    /** Many clauses have a baseline: a gap says of which. */
    private Place named(Place place) {
        Bilingual name = new Bilingual(
                kpi.name().zh() + "：" + place.name().zh(),
                kpi.name().en() + ": " + place.name().en());
        return new Place(place.key(), place.kind(), name, place.usual(), place.choices());
    }

    private void write(Goal goal, Map<String, String> values) {
        line("period", said(values, "period"));
        if (goal.kind().needsBaseline()) {
            line("baseline", baseline(values));
        }
        line("target", target(goal, values));
        if (!kpi.measure().isEmpty()) {
            line("measure", kpi.measure());
        }
        line("tolerance", said(values, "tolerance"));
        steps("reward", goal.reward(), values);
        steps("penalty", goal.penalty(), values);
        line("owner", said(values, "owner"));
        line("source", Scalars.text(said(values, "source")));
    }

    private static String baseline(Map<String, String> values) {
        return KpiPlaces.LAST_YEAR.equals(said(values, "baseline_kind"))
                ? "{kind: " + KpiPlaces.LAST_YEAR + "}"
                : "{kind: " + KpiPlaces.FIXED + ", value: " + said(values, "baseline") + "}";
    }

    private static String target(Goal goal, Map<String, String> values) {
        String kind = "{kind: " + goal.kind().key();
        return goal.kind() == Goal.Kind.BAND
                ? kind + ", from: " + said(values, "band_from") + ", to: " + said(values, "band_to") + "}"
                : kind + ", value: " + said(values, "target") + "}";
    }

    private void steps(String name, Goal.@Nullable Steps steps, Map<String, String> values) {
        if (steps != null) {
            line(
                    name,
                    "{linear: {per: " + said(values, name + "_per") + ", pay: " + said(values, name + "_pay")
                            + "}, cap: " + said(values, name + "_cap") + "}");
        }
    }

    private static String said(Map<String, String> values, String place) {
        String value = values.getOrDefault(place, "");
        return value.isEmpty() ? "\"\"" : value;
    }

    private void line(String name, String value) {
        text.append("    ").append(name).append(": ").append(value).append('\n');
    }
}
