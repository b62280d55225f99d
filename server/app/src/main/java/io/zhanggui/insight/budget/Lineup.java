package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.BudgetAnswer.Basis;
import io.zhanggui.insight.budget.SplitAsk.ChannelAsk;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.budget.FittedCurve;
import io.zhanggui.stats.budget.Hill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channels money may go to, each with what is known of it.
 *
 * @param study of the channels that the reports hold; null where there is no history
 * @param stopped channels of the history that spend nothing now
 */
record Lineup(List<Seat> seats, @Nullable CurveStudy study, List<String> stopped) {

    /**
     * A channel.
     *
     * @param present yuan a week
     * @param curve of a week; null without one
     * @param draws equally likely curves; empty without one
     * @param doubt why the data do not tell its curve
     */
    record Seat(
            String name,
            Basis basis,
            double present,
            double highest,
            @Nullable Hill curve,
            List<Hill> draws,
            @Nullable FittedCurve fitted,
            @Nullable Doubt doubt,
            @Nullable ChannelAsk asked) {}

    static Lineup of(SplitAsk ask, WeeklyHistory history) {
        Map<String, ChannelAsk> asked = new LinkedHashMap<>();
        ask.channels().forEach(channel -> asked.put(channel.name(), channel));
        List<String> known = history.spend().keySet().stream()
                .sorted(Comparator.comparingDouble(history::total).reversed())
                .toList();
        Set<String> names = new LinkedHashSet<>();
        known.stream()
                .filter(name -> history.present(name) > 0 || asked.containsKey(name))
                .forEach(names::add);
        names.addAll(asked.keySet());
        List<String> read = names.stream()
                .filter(name -> history.total(name) > 0 && !isTyped(asked.get(name)))
                .limit(CurveStudy.mostChannels(history))
                .toList();
        List<String> rest = known.stream().filter(name -> !read.contains(name)).toList();
        CurveStudy study = history.weeks() == 0 ? null : CurveStudy.of(history, read, rest, ask.worth());
        List<Seat> seats = new ArrayList<>();
        for (String name : names) {
            seats.add(seat(name, asked.get(name), history, study, seats.size()));
        }
        return new Lineup(
                seats,
                study,
                known.stream().filter(name -> !names.contains(name)).toList());
    }

    private static boolean isTyped(@Nullable ChannelAsk asked) {
        return asked != null && asked.curve() != null;
    }

    private static Seat seat(
            String name, @Nullable ChannelAsk asked, WeeklyHistory history, @Nullable CurveStudy study, int place) {
        double seen = history.present(name);
        double present = seen == 0 && asked != null && asked.present() != null
                ? asked.present().doubleValue()
                : seen;
        double highest = history.highest(name);
        if (asked != null && asked.curve() != null) {
            TypedCurve typed = asked.curve();
            List<Hill> draws = typed.draws(CurveStudy.DRAWS, 1000L + place);
            return new Seat(name, Basis.TYPED, present, highest, typed.hill(), draws, null, null, asked);
        }
        FittedCurve fitted = study == null ? null : study.curves().get(name);
        Doubt doubt = study == null ? unseen() : study.doubts().get(name);
        if (fitted == null) {
            Doubt told = doubt != null ? doubt : history.total(name) > 0 ? tooMany() : unseen();
            return new Seat(name, Basis.HELD, present, highest, null, List.of(), null, told, asked);
        }
        Basis basis = doubt == null ? Basis.FITTED : Basis.HELD;
        return new Seat(name, basis, present, highest, fitted.curve(), fitted.draws(), fitted, doubt, asked);
    }

    private static Doubt unseen() {
        return new Doubt(
                Doubt.Reason.TOO_LITTLE_DATA,
                "推广报表里没有这个渠道的花费；请自填曲线",
                "the ad reports hold no spend of this channel; type what you expect of it");
    }

    private static Doubt tooMany() {
        return new Doubt(
                Doubt.Reason.TOO_LITTLE_DATA,
                "历史周数只够分辨花费最多的几个渠道，这个渠道没有单独估计",
                "the weeks can only tell apart the channels that spend most; this one was not estimated by itself");
    }
}
