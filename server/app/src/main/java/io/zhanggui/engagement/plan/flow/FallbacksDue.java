package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.DueMatters;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.engagement.plan.Fallbacks.Watched;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans B whose trigger has come, for those who write plans. */
@Component
class FallbacksDue implements DueMatters {

    private static final String KEY = "fallbacks";
    private static final Note TITLE = new Note("B 方案", "Plan B");
    private static final String PAGE = "/engagement/clients";

    private final Clients clients;
    private final Fallbacks fallbacks;

    FallbacksDue(Clients clients, Fallbacks fallbacks) {
        this.clients = clients;
        this.fallbacks = fallbacks;
    }

    @Override
    public Optional<DueMatter> look(Caller caller, Scope shops, LocalDate today) {
        if (!caller.may(Permission.WRITE_PLANS)) {
            return Optional.empty();
        }
        int watched = 0;
        int unknown = 0;
        List<DueMatter.Row> fired = new ArrayList<>();
        for (Client client : clients.list(caller)) {
            if (Collections.disjoint(client.shops(), shops.shops())) {
                continue;
            }
            for (Watched plan : fallbacks.watch(caller, client.id())) {
                watched++;
                if (plan.state() == FallbackState.UNKNOWN) {
                    unknown++;
                } else if (plan.state() == FallbackState.FIRED) {
                    fired.add(row(client, plan));
                }
            }
        }
        return watched == 0 ? Optional.empty() : Optional.of(matter(watched, unknown, fired));
    }

    private static DueMatter matter(int watched, int unknown, List<DueMatter.Row> fired) {
        String unknownZh = unknown == 0 ? "" : "，" + unknown + " 个数据不全、判断不了";
        String unknownEn = unknown == 0 ? "" : ", " + unknown + " cannot be told for want of data";
        if (fired.isEmpty()) {
            return DueMatter.nothing(
                    KEY,
                    TITLE,
                    new Note(
                            watched + " 个方案没有一个到触发条件" + unknownZh,
                            "none of " + watched + " plans has reached its trigger" + unknownEn),
                    PAGE);
        }
        return new DueMatter(
                KEY,
                TITLE,
                DueMatter.Soon.TODAY,
                new Note(
                        fired.size() + " 个方案已触发，该换 B 方案" + unknownZh,
                        fired.size() + " of " + watched + " plans have reached their trigger" + unknownEn),
                new Note("看触发的数值，改用 B 方案，或写明为什么不换", "Look at the values, and take plan B or say why not"),
                fired.size() == 1 ? fired.getFirst().page() : PAGE,
                List.of(
                        new Note("客户", "Client"),
                        new Note("方案", "Plan"),
                        new Note("触发指标", "Metric"),
                        new Note("B 方案", "Plan B")),
                fired);
    }

    private static DueMatter.Row row(Client client, Watched plan) {
        return new DueMatter.Row(
                PAGE + "/" + client.id().value() + "/optimise?part=fallbacks",
                List.of(
                        DueMatter.same(client.name()),
                        DueMatter.same(plan.title()),
                        new Note(
                                plan.name().zh() + "，连续 " + plan.fallback().days() + " 天越过触发值",
                                plan.name().en() + ", past the trigger for "
                                        + plan.fallback().days() + " days"),
                        DueMatter.same(plan.fallback().text())));
    }
}
