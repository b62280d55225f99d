package io.zhanggui.desk.today;

import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks all duties up and puts the most urgent first. */
@Component
public class Todays {

    private final List<DutySource> sources;
    private final EngagementDuties engagement;
    private final ShopNames shops;
    private final Clock clock;

    Todays(List<DutySource> sources, EngagementDuties engagement, ShopNames shops, Clock clock) {
        this.shops = shops;
        this.sources = List.copyOf(sources);
        this.engagement = engagement;
        this.clock = clock;
    }

    /** What is to be done for these shops now, as far as it is the caller's to see. */
    public Today of(Caller caller, Scope scope) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Period.BEIJING);
        Map<Long, String> names = scope.shopNumbers().size() < 2 ? Map.of() : shops.of(caller);
        List<Duty> duties = Stream.concat(
                        sources.stream().map(source -> source.look(scope, now)),
                        engagement.look(caller, scope, now).stream())
                .map(duty -> duty.named(names))
                .sorted(Comparator.comparing(Duty::urgency)
                        .thenComparing(Comparator.comparingLong(Duty::count).reversed()))
                .toList();
        return new Today(now, headline(duties), duties);
    }

    private static Note headline(List<Duty> duties) {
        List<Duty> due = duties.stream()
                .filter(duty -> duty.urgency().compareTo(Urgency.TODAY) <= 0)
                .toList();
        long unknown = duties.stream()
                .filter(duty -> duty.urgency() == Urgency.UNKNOWN)
                .count();
        String unknownZh = unknown == 0 ? "" : "；另有 " + unknown + " 项缺数据，不能检查";
        String unknownEn = unknown == 0 ? "" : "; " + unknown + " more cannot be checked for want of data";
        if (due.isEmpty()) {
            boolean looked = unknown < duties.size();
            return looked
                    ? new Note("今天没有必须处理的事" + unknownZh + "。", "Nothing must be done today" + unknownEn + ".")
                    : new Note(
                            "还没有可以检查的数据：先导入订单、退款等报表。",
                            "There is nothing to check yet: import order and refund exports first.");
        }
        Duty first = due.getFirst();
        return new Note(
                "今天有 " + due.size() + " 件事要处理。先做：" + first.say().zh() + unknownZh + "。",
                due.size() + (due.size() == 1 ? " thing" : " things") + " to do today. First: "
                        + first.say().en() + unknownEn + ".");
    }
}
