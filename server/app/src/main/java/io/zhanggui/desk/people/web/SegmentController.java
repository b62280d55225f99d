package io.zhanggui.desk.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.people.Segment;
import io.zhanggui.desk.people.WrittenCondition;
import io.zhanggui.desk.people.flow.SegmentDesk;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BuyerSegments;
import io.zhanggui.warehouse.SegmentCount;
import io.zhanggui.warehouse.SegmentRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Segments of buyers: what they count, and the rules behind them. */
@RestController
@RequestMapping("/api/desk/people/segments")
class SegmentController {

    private static final SegmentRule EVERYBODY = new SegmentRule(List.of());

    private final SegmentDesk desk;
    private final BuyerSegments segments;

    SegmentController(SegmentDesk desk, BuyerSegments segments) {
        this.desk = desk;
        this.segments = segments;
    }

    /** What belongs to a segment; money in yuan. */
    record CountView(long orders, long buyers, String paid, String kept) {

        static CountView of(SegmentCount count) {
            return new CountView(
                    count.orders(),
                    count.buyers(),
                    BigDecimal.valueOf(count.paidFen(), 2).toPlainString(),
                    BigDecimal.valueOf(count.keptFen(), 2).toPlainString());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SegmentView(
            @Nullable String key,
            @Nullable Long id,
            Note name,
            Note note,
            List<WrittenCondition> conditions,
            CountView count) {}

    record ListView(CountView whole, List<SegmentView> segments, long hidden) {}

    record SegmentRequest(
            @Nullable Long id,
            @Nullable String key,
            @Nullable String name,
            @Nullable String note,
            @Nullable List<WrittenCondition> conditions) {

        List<WrittenCondition> all() {
            return conditions == null ? List.of() : conditions;
        }
    }

    @GetMapping
    ListView list(Caller caller, Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        List<Segment> all = desk.list(caller.agency());
        List<SegmentRule> rules = new ArrayList<>(List.of(EVERYBODY));
        all.forEach(segment -> rules.add(segment.rule()));
        List<SegmentCount> counts = segments.count(scope, period(from, to), rules, null);
        List<SegmentView> views = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Segment segment = all.get(i);
            views.add(new SegmentView(
                    segment.key(),
                    segment.id(),
                    segment.name(),
                    segment.note(),
                    WrittenCondition.of(segment.rule()),
                    CountView.of(counts.get(i + 1))));
        }
        return new ListView(CountView.of(counts.getFirst()), views, desk.countHidden(caller.agency()));
    }

    /** What a rule that is still being written would count; nothing is kept. */
    @PostMapping("/count")
    @RequiresPermission(Permission.SEE_HOUSE)
    CountView count(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestBody SegmentRequest request) {
        SegmentRule rule = WrittenCondition.rule(request.all());
        return CountView.of(
                segments.count(scope, period(from, to), List.of(rule), null).getFirst());
    }

    @PostMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Caller caller, @RequestBody SegmentRequest request) {
        desk.keep(
                caller,
                request.id(),
                request.key(),
                request.name() == null ? "" : request.name(),
                request.note() == null ? "" : request.note(),
                request.all());
    }

    @DeleteMapping
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            Caller caller,
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(required = false) @Nullable String key) {
        desk.drop(caller, id, key);
    }

    @PostMapping("/restore")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Caller caller) {
        desk.restore(caller);
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
