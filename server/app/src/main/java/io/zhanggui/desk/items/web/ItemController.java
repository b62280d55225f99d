package io.zhanggui.desk.items.web;

import io.zhanggui.desk.items.ItemError;
import io.zhanggui.desk.items.ItemStudy;
import io.zhanggui.desk.items.ItemTable;
import io.zhanggui.desk.items.ItemTables;
import io.zhanggui.desk.items.PairTable;
import io.zhanggui.desk.items.PairTables;
import io.zhanggui.desk.items.PriceLadder;
import io.zhanggui.desk.items.PriceLadders;
import io.zhanggui.desk.items.flow.ItemStudies;
import io.zhanggui.desk.people.PriceBounds;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What sells. */
@RestController
@RequestMapping("/api/desk/items")
class ItemController {

    private static final int MOST_ORDERS = 10_000;

    private final ItemTables items;
    private final PriceLadders prices;
    private final PairTables pairs;
    private final ItemStudies studies;

    ItemController(ItemTables items, PriceLadders prices, PairTables pairs, ItemStudies studies) {
        this.items = items;
        this.prices = prices;
        this.pairs = pairs;
        this.studies = studies;
    }

    record StudyRequest(@Nullable String item, @Nullable String note) {}

    @GetMapping
    ItemTable table(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return items.of(scope, period(from, to));
    }

    @GetMapping("/prices")
    PriceLadder prices(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable List<BigDecimal> bounds) {
        return prices.of(scope, period(from, to), PriceBounds.of(bounds == null ? List.of() : bounds));
    }

    /** @param fewest orders a pair must be in */
    @GetMapping("/pairs")
    PairTable pairs(
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "5") int fewest) {
        if (fewest < 2 || fewest > MOST_ORDERS) {
            throw new Failure(ItemError.BAD_FEWEST, MOST_ORDERS, fewest);
        }
        return pairs.of(scope, period(from, to), fewest);
    }

    /** The latest study of each item of the shops. */
    @GetMapping("/studies")
    List<ItemStudy> studies(Scope scope) {
        return studies.list(scope);
    }

    /** Notes a study of an item of one shop. */
    @PostMapping("/studies")
    @RequiresPermission(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void study(Caller caller, Scope scope, @RequestBody StudyRequest request) {
        studies.note(
                caller,
                scope,
                request.item() == null ? "" : request.item(),
                request.note() == null ? "" : request.note());
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MetricError.BAD_PERIOD, from + " – " + to);
        }
        return new Period(from, to);
    }
}
