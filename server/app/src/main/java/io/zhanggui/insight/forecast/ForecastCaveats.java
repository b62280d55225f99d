package io.zhanggui.insight.forecast;

import io.zhanggui.insight.forecast.ForecastAnswer.FestivalTold;
import io.zhanggui.insight.forecast.ForecastAnswer.Words;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader must know before relying on a forecast. */
final class ForecastCaveats {

    private static final int YEAR = 365;
    private static final int FRESH_DAYS = 2;

    private final DailySeries past;
    private final @Nullable LocalDate unfinished;
    private final Horizon horizon;
    private final SalesCalendar calendar;
    private final LocalDate today;

    ForecastCaveats(
            DailySeries past,
            @Nullable LocalDate unfinished,
            Horizon horizon,
            SalesCalendar calendar,
            LocalDate today) {
        this.past = past;
        this.unfinished = unfinished;
        this.horizon = horizon;
        this.calendar = calendar;
        this.today = today;
    }

    List<Words> list(List<FestivalTold> festivals, boolean hindsight, boolean tried, boolean adds) {
        List<Words> caveats = new ArrayList<>();
        int size = past.values().length;
        int unknown = size - past.known();
        for (FestivalTold festival : festivals) {
            if (festival.timesSeen() == 0 && festival.coreDays() > 0) {
                caveats.add(new Words(
                        "历史里没有经历过%s（%s），预测没有加上它的影响；第一次大促无法从平时的日子推算，请按计划自行另加。".formatted(festival.zh(), festival.date()),
                        "%s (%s) is not in the known past, so nothing was added for it; a first festival cannot be told from usual days: add what you plan."
                                .formatted(festival.en(), festival.date())));
            }
        }
        if (hindsight) {
            caveats.add(new Words(
                    "这是回看：只用了 %s 及以前的数据，用来检验当时会怎么说。".formatted(horizon.first().minusDays(1)),
                    "In hindsight: only data up to %s was used, to see what would have been told then."
                            .formatted(horizon.first().minusDays(1))));
        } else if (horizon.first().isBefore(today.minusDays(FRESH_DAYS))) {
            caveats.add(new Words(
                    "数据只到 %s，预测从第二天开始，其中已经过去的日子也是预测。".formatted(horizon.first().minusDays(1)),
                    "Data ends on %s; the forecast begins the day after, also for days that are over by now."
                            .formatted(horizon.first().minusDays(1))));
        }
        if (unfinished != null) {
            caveats.add(new Words(
                    "%s 的数不到前一周的十分之一，像是那天没过完就导出了，没有用它。".formatted(unfinished),
                    "%s has less than a tenth of the week before, as if exported before it was over; it was left out."
                            .formatted(unfinished)));
        }
        if (size < YEAR) {
            caveats.add(new Words(
                    "只有 %d 天历史，不到一年：看不出淡旺季，只能按最近的水平和星期规律推算。再导入更早的订单会更准。".formatted(size),
                    "Only %d days of history, less than a year: seasons cannot be seen, only the latest level and the week. Import older orders for more."
                            .formatted(size)));
        }
        if (unknown > 0) {
            caveats.add(new Words(
                    "历史中有 %d 天没有数据，按缺失处理，没有当作 0。".formatted(unknown),
                    "%d days of the history are not known; they count as missing, not as 0.".formatted(unknown)));
        }
        if (!tried) {
            caveats.add(
                    new Words(
                            "历史太短，没有余下的日子来检验预测；区间只靠模型自己的判断。",
                            "The history is too short to try the forecast on it; the interval rests on the model's own belief."));
        }
        if (!adds) {
            caveats.add(new Words(
                    "这个指标各日有重复的人，不能相加；合计处是日均值。",
                    "Days of this metric share people and do not add up; totals here are daily means."));
        }
        if (!calendar.knowsDaysOff(horizon.last().getYear())) {
            caveats.add(new Words(
                    "%d 年的放假调休安排还没有公布，按周末推算。".formatted(horizon.last().getYear()),
                    "The days off of %d are not yet announced; weekends are assumed."
                            .formatted(horizon.last().getYear())));
        }
        return caveats;
    }
}
