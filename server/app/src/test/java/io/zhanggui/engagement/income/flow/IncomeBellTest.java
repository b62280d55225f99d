package io.zhanggui.engagement.income.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.income.IncomeGrowth;
import io.zhanggui.engagement.income.IncomeGrowth.Month;
import io.zhanggui.engagement.income.IncomeGrowth.Part;
import io.zhanggui.engagement.income.IncomeGrowth.Told;
import io.zhanggui.engagement.income.rules.GrowthTable;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Notices;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who hears that income does not go with growth, and how often. */
class IncomeBellTest {

    private static final String TITLE = "收入与商家增长不同向";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Browser director = server.newPerson(operator, Role.DIRECTOR, null);
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    /** Income falls by a yuan a month while sales rise, or rises with them. */
    private static Told told(int step, int months) {
        List<Month> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            Part part = new Part(
                    "甲",
                    1,
                    1_000_00L + step * 100L * i,
                    Optional.of(BigDecimal.valueOf(110L + i)),
                    Optional.of(BigDecimal.valueOf(100)));
            all.add(GrowthTable.month(YearMonth.of(2026, 1).plusMonths(i), List.of(part)));
        }
        return GrowthTable.tell(all);
    }

    private void ring(Told told) {
        IncomeGrowth growth = (caller, months) -> told;
        Agency agency = server.get(Agencies.class).listAgencies().stream()
                .filter(each -> each.id().equals(operator.agency()))
                .findFirst()
                .orElseThrow();
        new IncomeBell(growth, server.get(Agencies.class), server.get(Users.class), server.get(Notices.class))
                .look(agency);
    }

    private static int count(Browser person) {
        return person.get("/api/notices").body().split("\"" + TITLE + "\"", -1).length - 1;
    }

    @Test
    void the_director_is_told_once_for_a_month_and_nobody_else() {
        ring(told(1, 8));
        assertThat(count(director)).isZero();

        ring(told(-1, 8));
        ring(told(-1, 8));
        assertThat(count(director)).isEqualTo(1);
        assertThat(count(manager)).isZero();

        ring(told(-1, 9));
        assertThat(count(director)).isEqualTo(2);
    }
}
