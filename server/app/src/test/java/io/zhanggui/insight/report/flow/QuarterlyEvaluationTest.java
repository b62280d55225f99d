package io.zhanggui.insight.report.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shops;
import io.zhanggui.insight.report.Report;
import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.insight.report.Reports;
import io.zhanggui.insight.series.ValueReader;
import io.zhanggui.insight.store.JooqReports;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuarterlyEvaluationTest {

    private static final LocalDate SOLD_ON = LocalDate.parse("2026-08-10");

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final ShopId selling = server.newShop(agency, "有销售").id();
    private final ShopId idle = server.newShop(agency, "没销售").id();
    private final QuarterlyEvaluation evaluation = new QuarterlyEvaluation(
            server.get(Agencies.class),
            server.get(Shops.class),
            server.get(ValueReader.class),
            server.get(ReportDesk.class),
            server.get(JooqReports.class),
            Clock.fixed(Instant.parse("2026-10-03T02:00:00Z"), Period.BEIJING),
            "test");

    private List<Report> reports(ShopId shop) {
        return server.get(Reports.class).list(Scope.of(agency.agency(), shop), 0, 10);
    }

    @Test
    void each_shop_that_sold_something_is_evaluated_once() {
        server.get(Loads.class)
                .load(
                        Scope.of(agency.agency(), selling),
                        new NewLoad("days.csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(
                                FactKind.SHOP_PERIOD,
                                SOLD_ON.plusDays(1).atStartOfDay(),
                                List.of(Map.<String, Object>of(
                                        "from_day",
                                        SOLD_ON.toEpochDay(),
                                        "to_day",
                                        SOLD_ON.toEpochDay() + 1,
                                        "device",
                                        "",
                                        "pay_amount",
                                        12_345L))));
        Agency itself = new Agency(agency.agency(), "x");
        evaluation.evaluate(itself);
        evaluation.evaluate(itself);
        assertThat(reports(idle)).isEmpty();
        assertThat(reports(selling)).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(ReportKind.QUARTER);
            assertThat(report.period())
                    .isEqualTo(new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-10-01")));
            assertThat(report.versions()).hasSize(1);
        });
    }

    @Test
    void of_two_that_come_at_once_one_finds_nothing_to_do() {
        Scope scope = Scope.of(agency.agency(), idle);
        Period quarter = new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-10-01"));
        JooqReports store = server.get(JooqReports.class);
        var content = new ReportContent(List.of(), List.of());
        assertThat(store.appendFirst(scope, ReportKind.QUARTER, quarter, UserId.LOCAL, content, "test"))
                .isPresent();
        assertThat(store.appendFirst(scope, ReportKind.QUARTER, quarter, UserId.LOCAL, content, "test"))
                .isEmpty();
        assertThat(reports(idle).getFirst().versions()).hasSize(1);
    }
}
