package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.Gates;
import io.zhanggui.compliance.gate.PublicationDraft;
import io.zhanggui.compliance.gate.Publishing;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.web.ErrorBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to go out, over HTTP. */
@RestController
@RequestMapping("/api/compliance/gate")
@RequiresPermission(Permission.SEE_GATE)
class GateController {

    private static final int MOST_AT_ONCE = 500;

    private final Gates gates;
    private final Users users;

    GateController(Gates gates, Users users) {
        this.gates = gates;
        this.users = users;
    }

    record TextRequest(@Nullable String kind, @Nullable String content) {}

    record SaveRequest(
            @Nullable Long shop,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String title,
            @Nullable String category,
            @Nullable String brand,
            @Nullable String price,
            @Nullable String crossedOut,
            @Nullable List<TextRequest> texts) {}

    record PrepareRequest(@Nullable List<String> items) {}

    record BulkRequest(@Nullable List<Long> publications) {}

    record QueueView(List<GateView> publications, List<Gates.OnSale> uncertified) {}

    /**
     * What became of each of several.
     *
     * @param published the numbers of those that were
     * @param refused those whose gate is shut, as they stand
     * @param unknown the numbers nobody or somebody else has
     */
    record BulkView(List<Long> published, List<GateView> refused, List<Long> unknown) {}

    record PreparedView(int prepared) {}

    /** @param from of the period whose sold or visited items are looked through */
    @GetMapping("/queue")
    QueueView queue(Caller caller, Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        Names names = Names.of(users, caller);
        return new QueueView(
                gates.list(scope).stream()
                        .map(answer -> GateView.of(answer, names))
                        .toList(),
                gates.listUncertified(scope, new Period(from, to)));
    }

    @PostMapping("/prepare")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    PreparedView prepare(
            Caller caller,
            Scope scope,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestBody PrepareRequest asked) {
        List<String> items = Objects.requireNonNullElse(asked.items(), List.of());
        return new PreparedView(gates.prepare(caller, scope, new Period(from, to), items));
    }

    @PostMapping("/publications")
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    GateView save(Caller caller, @RequestBody SaveRequest asked) {
        if (asked.shop() == null) {
            throw new Failure(GateError.BAD_CHOICE, "shop", "");
        }
        List<TextRequest> texts = Objects.requireNonNullElse(asked.texts(), List.of());
        PublicationDraft draft = new PublicationDraft(
                new ShopId(asked.shop()),
                said(asked.kind()),
                said(asked.key()),
                said(asked.title()),
                said(asked.category()),
                said(asked.brand()),
                said(asked.price()),
                said(asked.crossedOut()),
                texts.stream()
                        .map(text -> new PublicationDraft.Text(kind(text.kind()), said(text.content())))
                        .toList());
        return view(caller, gates.save(caller, draft));
    }

    @GetMapping("/publications/{id}")
    GateView get(Caller caller, @PathVariable long id) {
        return view(caller, gates.get(caller, id));
    }

    /** Answers 409 with every reason in {@code details.reasons} where its gate is shut. */
    @PostMapping("/publications/{id}/publishing")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    ResponseEntity<Object> publish(Caller caller, @PathVariable long id) {
        return switch (gates.publish(caller, id)) {
            case Publishing.Published published -> ResponseEntity.ok(view(caller, published.answer()));
            case Publishing.Refused refused ->
                ResponseEntity.status(GateError.NOT_OPEN.status())
                        .body(ErrorBody.of(GateError.NOT_OPEN, refused.reasons().size())
                                .with("reasons", refused.reasons()));
        };
    }

    @PostMapping("/publishing")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    BulkView publishAll(Caller caller, @RequestBody BulkRequest asked) {
        List<Long> published = new ArrayList<>();
        List<GateView> refused = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        Names names = Names.of(users, caller);
        List<Long> all = Objects.requireNonNullElse(asked.publications(), List.of());
        checkNumber(all, MOST_AT_ONCE);
        for (Long id : all) {
            try {
                switch (gates.publish(caller, id)) {
                    case Publishing.Published out -> published.add(id);
                    case Publishing.Refused shut -> refused.add(GateView.of(shut.answer(), names));
                }
            } catch (Failure failure) {
                // Those before it are out already: one number that is not known must not lose what became of them.
                if (failure.code() != GateError.NO_SUCH_PUBLICATION) {
                    throw failure;
                }
                unknown.add(id);
            }
        }
        return new BulkView(published, refused, unknown);
    }

    @PostMapping("/publications/{id}/withdrawal")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    GateView withdraw(Caller caller, @PathVariable long id) {
        return view(caller, gates.withdraw(caller, id));
    }

    private GateView view(Caller caller, GateAnswer answer) {
        return GateView.of(answer, Names.of(users, caller));
    }

    /** More than that are refused whole: what would be left out might be taken for done. */
    static void checkNumber(List<?> asked, int most) {
        if (asked.size() > most) {
            throw new Failure(GateError.TOO_MANY, most, asked.size());
        }
    }

    static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The kind of that word; a campaign's where nothing was said. */
    static TextKind kind(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return TextKind.CAMPAIGN;
        }
        return TextKind.find(word).orElseThrow(() -> new Failure(GateError.BAD_CHOICE, "kind", word));
    }
}
