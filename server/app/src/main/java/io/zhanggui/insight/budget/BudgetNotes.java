package io.zhanggui.insight.budget;

import io.zhanggui.insight.budget.BudgetAnswer.Basis;
import io.zhanggui.insight.budget.BudgetAnswer.Told;
import io.zhanggui.insight.budget.Lineup.Seat;
import io.zhanggui.insight.budget.SpendReader.Days;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the split has to know before acting on it. */
final class BudgetNotes {

    private BudgetNotes() {}

    static List<Told> of(SplitAsk ask, Days days, WeeklyHistory history, Lineup lineup, long[] bestFen) {
        List<Told> notes = new ArrayList<>();
        if (lineup.seats().stream().anyMatch(seat -> seat.basis() == Basis.FITTED)) {
            notes.add(new Told(
                    "曲线来自历史上花费与销售的同涨同落；若花费本来就跟着销售走（例如按点击付费、大促加投），效果会被高估。拿不准时先做试验。",
                    "The curves are read from spend and sales moving together; where spend follows sales, as with pay per click,"
                            + " they claim too much. In doubt, run a test first."));
        }
        if (!history.leftOut().isEmpty()) {
            notes.add(new Told(
                    "有 %d 周因个别日子没有数据没有用".formatted(history.leftOut().size()),
                    "%d weeks with a day that is not known were left out"
                            .formatted(history.leftOut().size())));
        }
        for (Seat seat : lineup.seats()) {
            int absent = days.absent().getOrDefault(seat.name(), 0);
            if (absent > 0) {
                notes.add(new Told(
                        "“%s”有 %d 天不在推广报表里而别的推广在，按没有花费计".formatted(seat.name(), absent),
                        "%s is not in the ad reports of %d days that hold others; taken for nothing spent"
                                .formatted(seat.name(), absent)));
            }
        }
        if (!lineup.stopped().isEmpty()) {
            notes.add(new Told(
                    "最近 %d 周没有花费的渠道没有参与分配：%s".formatted(history.presentWeeks(), String.join("、", lineup.stopped())),
                    "not part of the split, as they spent nothing in the last %d weeks: %s"
                            .formatted(history.presentWeeks(), String.join(", ", lineup.stopped()))));
        }
        for (int place = 0; place < bestFen.length; place++) {
            Seat seat = lineup.seats().get(place);
            double weekly = bestFen[place] / 100.0 / ask.weeks();
            if (seat.basis() == Basis.FITTED && weekly > seat.highest()) {
                notes.add(new Told(
                        "“%s”的建议花费每周 %.0f 元，高于历史最高的 %.0f 元：曲线在那里没有见过数据".formatted(seat.name(), weekly, seat.highest()),
                        "%s would spend %.0f yuan a week, above the highest of %.0f in the history: no data were seen there"
                                .formatted(seat.name(), weekly, seat.highest())));
            }
        }
        return notes;
    }
}
