package io.zhanggui.desk.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.desk.people.BuyerValue;
import io.zhanggui.desk.people.BuyerValues;
import io.zhanggui.desk.people.PeopleError;
import io.zhanggui.desk.people.Portrait;
import io.zhanggui.desk.people.Portraits;
import io.zhanggui.desk.people.PriceBounds;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.BuyerKinds;
import io.zhanggui.warehouse.BuyerSegments;
import io.zhanggui.warehouse.PriceBand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the buyers are. */
@RestController
@RequestMapping("/api/desk/people")
class PeopleController {

    private static final int LONGEST_SPAN = 60;

    private final Portraits portraits;
    private final BuyerValues values;
    private final BuyerSegments segments;

    PeopleController(Portraits portraits, BuyerValues values, BuyerSegments segments) {
        this.portraits = portraits;
        this.values = values;
        this.segments = segments;
    }

    /** Buyers of one kind; money in yuan. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KindView(@Nullable String month, String kind, long orders, long buyers, String paid, String kept) {

        static KindView of(BuyerKinds.Row row) {
            return new KindView(
                    row.month() == null ? null : row.month().toString(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.orders(),
                    row.buyers(),
                    yuan(row.paidFen()),
                    yuan(row.keptFen()));
        }
    }

    record KindsView(List<KindView> whole, List<KindView> months) {}

    /** Orders of one price band; money in yuan. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record BandView(String from, @Nullable String below, long orders, long buyers, String paid, String kept) {

        static BandView of(PriceBand band) {
            return new BandView(
                    yuan(band.fromFen()),
                    band.belowFen() == null ? null : yuan(band.belowFen()),
                    band.count().orders(),
                    band.count().buyers(),
                    yuan(band.count().paidFen()),
                    yuan(band.count().keptFen()));
        }
    }

    @GetMapping("/portrait")
    Portrait portrait(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return portraits.of(scope, period(from, to));
    }

    @GetMapping("/kinds")
    KindsView kinds(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "12") int months) {
        BuyerKinds kinds = segments.kinds(scope, period(from, to), span(months), null);
        return new KindsView(
                kinds.whole().stream().map(KindView::of).toList(),
                kinds.months().stream().map(KindView::of).toList());
    }

    /** The value of the buyers of so many months up to the end of the period. */
    @GetMapping("/value")
    BuyerValue value(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "12") int back,
            @RequestParam(defaultValue = "false") boolean quintiles) {
        LocalDate end = period(from, to).to();
        return values.of(
                scope,
                new Period(end.minusMonths(span(back)), end),
                quintiles ? BuyerValues.Scoring.QUINTILES : BuyerValues.Scoring.LIMITS);
    }

    @GetMapping("/prices")
    List<BandView> prices(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable List<BigDecimal> bounds) {
        List<Long> fen = PriceBounds.of(bounds == null ? List.of() : bounds);
        return segments.listPriceBands(scope, period(from, to), fen, null).stream()
                .map(BandView::of)
                .toList();
    }

    private static int span(int months) {
        if (months < 1 || months > LONGEST_SPAN) {
            throw new Failure(PeopleError.BAD_SPAN, LONGEST_SPAN, months);
        }
        return months;
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
