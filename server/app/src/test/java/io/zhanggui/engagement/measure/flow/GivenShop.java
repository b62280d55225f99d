package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.CatalogueBook;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.flow.TestMetrics;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two shops with facts given as tables, and contracts over them. */
public final class GivenShop implements AutoCloseable {

    public static final ShopId CLOUD = new ShopId(7);
    public static final ShopId RIVER = new ShopId(8);
    public static final Scope BOTH = new Scope(new AgencyId(1), Set.of(CLOUD, RIVER));

    private final TestWarehouse warehouse;
    private final Metrics metrics;
    private final BaseMeasures measures;
    private final List<Fact> said = new ArrayList<>();

    public GivenShop(Path folder) {
        warehouse = new TestWarehouse(folder);
        metrics = TestMetrics.of(warehouse.facts());
        measures = TestMetrics.measures(warehouse.facts());
    }

    public Metrics metrics() {
        return metrics;
    }

    public LiveFacts live() {
        return new LiveFactCollector(
                metrics,
                measures,
                (agency, contract, at) -> said,
                new OrderLines(warehouse.facts(), (agency, contract, buyer) -> "p" + (contract + buyer).hashCode()));
    }

    /** What people said: {@code metric scope from to number variant}. */
    public void say(String line) {
        String csv = String.join(",", FactReader.COLUMNS) + "\n" + line.replace(' ', ',') + "\n";
        Facts facts =
                FactReader.read(csv.getBytes(StandardCharsets.UTF_8)).facts().orElseThrow();
        String[] words = line.split(" ", -1);
        Span span = new Span(LocalDate.parse(words[2]), LocalDate.parse(words[3]));
        said.add(facts.of(words[0], words[1], Variant.find(words[5]).orElseThrow(), span)
                .orElseThrow());
    }

    /** Orders as {@code order_no buyer paid kept refund paid_at}; the file speaks of these days. */
    public void orders(ShopId shop, String from, String to, String table) {
        load(shop, FactKind.ORDER, from, to, table);
    }

    public void load(ShopId shop, FactKind kind, String from, String to, String table) {
        GivenRows rows = new GivenRows(kind, LocalDateTime.parse("2026-06-09T00:00:00"), GivenTable.of(kind, table));
        warehouse
                .loads()
                .load(
                        Scope.of(BOTH.agency(), shop),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        rows.over(new Period(LocalDate.parse(from), LocalDate.parse(to))));
    }

    /** The shop {@code cloud}, and where a contract names it the shop {@code river}, as known now. */
    public Asked asked(ContractHistory history) {
        return new Asked(BOTH, history, Map.of("cloud", CLOUD, "river", RIVER), Instant.now());
    }

    /** A contract of which only some clauses are written: the rest is the least a contract has. */
    public static ContractHistory contract(String shops, String term, String settle, String clauses) {
        String text = """
                form: 1
                contract: ZG-1
                version: 1
                rules: 1
                title: 协议
                tier: refined
                provider: {name: 甲}
                merchant: {name: 乙}
                shops: [%s]
                term: %s
                settle: %s
                rounding: half_up
                fees: {base: {amount: 1000, per: month}, tax: {included: true, rate: 6%%, invoice: special}, due: {days: 15}}
                limits: {reward: {amount: 100000}, penalty: {amount: 100000}, beyond_fees: carry}
                restatable: 1
                %s
                """.formatted(shops, term, settle, clauses);
        ContractReader.Reading reading = new ContractReader(new CatalogueBook()).read(text);
        Contract contract = reading.contract()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
        return new ContractHistory(List.of(contract));
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
