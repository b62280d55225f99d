package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.template.Goal;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.Place.Choice;
import io.zhanggui.engagement.template.PlaceKind;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.shared.Bilingual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of one clause: usual amounts stand in all but the baseline, which is the shop's own. */
final class KpiPlaces {

    static final String FIXED = "fixed";
    static final String LAST_YEAR = "same_period_last_year";

    private static final List<Choice> PERIODS = List.of(
            choice("month", "每月", "month"),
            choice("quarter", "每季度", "quarter"),
            choice("half_year", "每半年", "half a year"),
            choice("year", "每年", "year"));

    private static final List<Choice> BASELINES = List.of(
            choice(FIXED, "双方约定的数", "a number both sides agree on"),
            choice(LAST_YEAR, "去年同期（签约前冻结）", "the same days of last year, frozen before signing"));

    private static final List<Choice> OWNERS = List.of(
            choice("operations_manager", "运营经理", "operations manager"),
            choice("data_analyst", "数据分析师", "data analyst"),
            choice("content_planner", "内容策划", "content planner"),
            choice("service_specialist", "客服专员", "service specialist"));

    private KpiPlaces() {}

    /** @param unit of the metric */
    static List<Place> of(KpiTemplate kpi, Goal goal, Unit unit) {
        List<Place> places = new ArrayList<>();
        places.add(new Place("period", PlaceKind.CHOICE, words("考核周期", "Judged each"), kpi.period(), PERIODS));
        target(places, goal, unit);
        if (goal.kind().needsBaseline()) {
            places.add(new Place("baseline_kind", PlaceKind.CHOICE, words("基线", "Baseline"), FIXED, BASELINES));
            places.add(place("baseline", own(unit), "基线的数", "The baseline's number", ""));
        }
        PlaceKind distance = distance(kpi, goal, unit);
        places.add(place("tolerance", distance, "容差（之内不奖不罚）", "Dead band", goal.tolerance()));
        steps(places, "reward", "奖励", "reward", distance, goal.reward());
        steps(places, "penalty", "扣减", "penalty", distance, goal.penalty());
        places.add(new Place("owner", PlaceKind.CHOICE, words("负责人", "Answers for it"), kpi.owner(), OWNERS));
        places.add(place("source", PlaceKind.TEXT, "数据来源", "Source", kpi.source()));
        return places;
    }

    private static void target(List<Place> places, Goal goal, Unit unit) {
        switch (goal.kind()) {
            case LEVEL -> places.add(place("target", own(unit), "目标水平", "Target", goal.value()));
            case RELATIVE -> places.add(place("target", PlaceKind.SHARE, "目标变化（相对）", "Target, relative", goal.value()));
            case POINTS -> places.add(place("target", PlaceKind.POINTS, "目标变化（百分点）", "Target, points", goal.value()));
            case BAND -> {
                places.add(place("band_from", own(unit), "区间下限", "Lower edge", goal.value()));
                places.add(place("band_to", own(unit), "区间上限", "Upper edge", goal.to()));
            }
        }
    }

    private static void steps(
            List<Place> places, String key, String zh, String en, PlaceKind distance, Goal.@Nullable Steps steps) {
        if (steps != null) {
            places.add(place(key + "_per", distance, zh + "：每多", "Of " + en + ": for each", steps.per()));
            places.add(place(key + "_pay", PlaceKind.MONEY, zh + "金额（元）", "Yuan of " + en, steps.pay()));
            places.add(place(key + "_cap", PlaceKind.MONEY, zh + "封顶（元）", "Most of " + en, steps.cap()));
        }
    }

    /** How the distance to the target is counted; as the engine does where the clause does not say. */
    private static PlaceKind distance(KpiTemplate kpi, Goal goal, Unit unit) {
        boolean percent = unit == Unit.PERCENT;
        return switch (kpi.measure()) {
            case "points" -> PlaceKind.POINTS;
            case "units" -> percent ? PlaceKind.SHARE : PlaceKind.NUMBER;
            default ->
                goal.kind() == Goal.Kind.POINTS || goal.kind() == Goal.Kind.BAND && percent
                        ? PlaceKind.POINTS
                        : PlaceKind.SHARE;
        };
    }

    private static PlaceKind own(Unit unit) {
        return unit == Unit.PERCENT ? PlaceKind.SHARE : PlaceKind.NUMBER;
    }

    private static Place place(String key, PlaceKind kind, String zh, String en, String usual) {
        return new Place(key, kind, words(zh, en), usual, List.of());
    }

    private static Choice choice(String key, String zh, String en) {
        return new Choice(key, words(zh, en));
    }

    private static Bilingual words(String zh, String en) {
        return new Bilingual(zh, en);
    }
}
