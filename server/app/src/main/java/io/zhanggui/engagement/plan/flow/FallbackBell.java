package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.engagement.plan.Fallbacks.Watched;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.UserId;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells those who write a client's plans that a plan B is due, once for each round of the plan. */
@Component
@ConditionalOnWebApplication
public class FallbackBell {

    private final Fallbacks fallbacks;
    private final ServicePlans plans;
    private final Clients clients;
    private final Agencies agencies;
    private final Users users;
    private final Notices notices;

    FallbackBell(
            Fallbacks fallbacks, ServicePlans plans, Clients clients, Agencies agencies, Users users, Notices notices) {
        this.fallbacks = fallbacks;
        this.plans = plans;
        this.clients = clients;
        this.agencies = agencies;
        this.users = users;
        this.notices = notices;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 4 * 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        agencies.listAgencies().forEach(this::look);
    }

    /** All clients of an agency. */
    public void look(Agency agency) {
        Caller caller = Caller.local(agency.id());
        for (Client client : clients.list(caller)) {
            fallbacks.watch(caller, client.id()).stream()
                    .filter(each -> each.state() == FallbackState.FIRED)
                    .forEach(each -> tell(caller, client, each));
        }
    }

    private void tell(Caller caller, Client client, Watched plan) {
        int round = plans.listRounds(caller, client.id()).stream()
                .findFirst()
                .map(ServicePlan::version)
                .orElse(0);
        Set<UserId> people = users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> user.role().may(Permission.WRITE_PLANS) && sees(user, client))
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
        if (people.isEmpty()) {
            return;
        }
        notices.publish(new Notice(
                caller.agency(),
                "plan.fallback:" + client.id().value() + ":" + plan.kind().key() + ":" + round,
                "plan.fallback",
                Importance.HIGH,
                new Bilingual(
                        client.name() + "：" + plan.title() + "该换 B 方案",
                        client.name() + ": plan B is due for " + plan.title()),
                new Bilingual(
                        plan.name().zh() + "已连续 " + plan.fallback().days() + " 天越过触发值。B 方案："
                                + plan.fallback().text(),
                        plan.name().en() + " has been beyond its bound for "
                                + plan.fallback().days() + " days. Plan B: "
                                + plan.fallback().text()),
                "/engagement/clients/" + client.id().value() + "/optimise?part=fallbacks",
                client.subject(),
                client.shops(),
                people));
    }

    private static boolean sees(User user, Client client) {
        return user.shops() == null || !Collections.disjoint(user.shops(), client.shops());
    }
}
