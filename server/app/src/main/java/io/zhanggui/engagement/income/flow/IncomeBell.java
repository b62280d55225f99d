package io.zhanggui.engagement.income.flow;

import io.zhanggui.engagement.income.IncomeGrowth;
import io.zhanggui.engagement.income.IncomeGrowth.Alarm;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells those who see the agency's income when it does not go with its merchants' growth, once for each latest month. */
@Component
@ConditionalOnWebApplication
class IncomeBell {

    private static final int MONTHS = 24;

    private final IncomeGrowth growth;
    private final Agencies agencies;
    private final Users users;
    private final Notices notices;

    IncomeBell(IncomeGrowth growth, Agencies agencies, Users users, Notices notices) {
        this.growth = growth;
        this.agencies = agencies;
        this.users = users;
        this.notices = notices;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        agencies.listAgencies().forEach(this::look);
    }

    void look(Agency agency) {
        Caller caller = Caller.local(agency.id());
        IncomeGrowth.Told told = growth.read(caller, MONTHS);
        if (told.alarms().isEmpty()) {
            return;
        }
        Set<UserId> people = users.listUsers(caller).stream()
                .filter(User::active)
                .filter(user -> user.role().may(Permission.SEE_INCOME))
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!people.isEmpty()) {
            told.alarms().forEach(alarm -> tell(agency, told, alarm, people));
        }
    }

    private void tell(Agency agency, IncomeGrowth.Told told, Alarm alarm, Set<UserId> people) {
        notices.publish(new Notice(
                agency.id(),
                "income." + alarm.key() + ":" + told.months().getLast().month(),
                "income." + alarm.key(),
                Importance.HIGH,
                new Bilingual("收入与商家增长不同向", "Income does not go with the merchants' growth"),
                new Bilingual(alarm.zh() + "。逐月看是哪些商家，再看收费方式与服务效果。", alarm.en() + "."),
                "/engagement/income",
                null,
                Set.of(),
                people));
    }
}
