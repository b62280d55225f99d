package io.zhanggui.engagement.measure.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.measure.Freezing;
import io.zhanggui.engagement.measure.Freezing.Compared;
import io.zhanggui.engagement.measure.Freezing.Frozen;
import io.zhanggui.engagement.measure.LiveFacts;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.FrozenText;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A contract's text measured in the shops of a client: its facts, and its baselines. */
@RestController
@RequestMapping("/api/clients/{client}/measure")
class MeasureController {

    private static final int LONGEST = 2_000_000;

    private final Clients clients;
    private final MeasuredContracts contracts;
    private final LiveFacts live;
    private final Freezing freezing;
    private final Clock clock;

    MeasureController(Clients clients, MeasuredContracts contracts, LiveFacts live, Freezing freezing, Clock clock) {
        this.clients = clients;
        this.contracts = contracts;
        this.live = live;
        this.freezing = freezing;
        this.clock = clock;
    }

    /**
     * What is measured.
     *
     * @param contract its text
     * @param from first day of the settlement period, for facts
     * @param to the day after the last
     * @param asOf as it was known then; null for now
     */
    record MeasureRequest(
            @Nullable String contract,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant asOf) {}

    record DoubtView(String code, String about, Bilingual said) {

        static DoubtView of(Refusal refusal) {
            return new DoubtView(
                    refusal.code(),
                    refusal.about(),
                    new Bilingual(refusal.said().zh(), refusal.said().en()));
        }
    }

    record FactsView(String csv, String hash, Instant asOf, long catalogue, List<DoubtView> doubts) {}

    record NumberView(String kpi, LocalDate from, LocalDate to, String value) {}

    record FrozenView(String contract, String snapshot, List<NumberView> numbers, List<DoubtView> open) {}

    /** @param now null where the data do not say it any more */
    record ComparedView(
            String kpi,
            String name,
            LocalDate from,
            LocalDate to,
            String frozen,
            @Nullable String now) {}

    @PostMapping("/facts")
    @RequiresPermission(Permission.SEE_FEES)
    FactsView facts(Caller caller, @PathVariable long client, @RequestBody MeasureRequest asked) {
        if (asked.from() == null || asked.to() == null || !asked.from().isBefore(asked.to())) {
            throw new Failure(MeasureError.MISSING, "from, to");
        }
        Collected collected = live.collect(ready(caller, client, asked), new Span(asked.from(), asked.to()));
        return new FactsView(
                new String(collected.csv(), StandardCharsets.UTF_8),
                Hashes.sha256(collected.csv()),
                collected.asOf(),
                collected.catalogue(),
                collected.doubts().stream().map(DoubtView::of).toList());
    }

    @PostMapping("/freeze")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    FrozenView freeze(Caller caller, @PathVariable long client, @RequestBody MeasureRequest asked) {
        Frozen frozen = freezing.freeze(caller, ready(caller, client, asked), text(asked));
        return new FrozenView(
                frozen.text(),
                frozen.snapshot(),
                frozen.numbers().stream()
                        .map(each -> new NumberView(
                                each.kpi(), each.span().from(), each.span().to(), each.value()))
                        .toList(),
                frozen.open().stream().map(DoubtView::of).toList());
    }

    @PostMapping("/baselines")
    @RequiresPermission(Permission.SEE_KPIS)
    List<ComparedView> baselines(Caller caller, @PathVariable long client, @RequestBody MeasureRequest asked) {
        return freezing.compare(ready(caller, client, asked)).stream()
                .map(MeasureController::view)
                .toList();
    }

    private static ComparedView view(Compared compared) {
        var unit = compared.kpi().metric().unit();
        return new ComparedView(
                compared.kpi().id(),
                compared.kpi().name(),
                compared.span().from(),
                compared.span().to(),
                FrozenText.written(compared.frozen(), unit),
                compared.now().map(now -> FrozenText.written(now, unit)).orElse(null));
    }

    @GetMapping("/snapshots/{hash}")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ResponseEntity<byte[]> snapshot(Caller caller, @PathVariable long client, @PathVariable String hash) {
        clients.get(caller, new ClientId(client));
        byte[] facts =
                freezing.findSnapshot(caller, hash).orElseThrow(() -> new Failure(MeasureError.NO_SUCH_SNAPSHOT));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("snapshot-" + hash + ".csv")
                                .build()
                                .toString())
                .body(facts);
    }

    private Asked ready(Caller caller, long client, MeasureRequest asked) {
        Instant asOf = asked.asOf() == null ? clock.instant() : asked.asOf();
        return contracts.ask(caller, new ClientId(client), contracts.history(caller, List.of(text(asked))), asOf);
    }

    private static String text(MeasureRequest asked) {
        String text = asked.contract();
        if (text == null || text.isBlank()) {
            throw new Failure(MeasureError.MISSING, "contract");
        }
        if (text.length() > LONGEST) {
            throw new Failure(MeasureError.TOO_LONG, "contract", LONGEST);
        }
        return text;
    }
}
