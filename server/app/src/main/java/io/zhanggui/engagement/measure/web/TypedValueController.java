package io.zhanggui.engagement.measure.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.TypedDraft;
import io.zhanggui.engagement.measure.TypedValue;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.engagement.measure.TypedValue.Reply;
import io.zhanggui.engagement.measure.TypedValues;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Side;
import io.zhanggui.identity.Users;
import io.zhanggui.settlement.Span;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of contracts that people give, and days that do not count. */
@RestController
@RequestMapping("/api/clients/{client}/typed")
@RequiresPermission(Permission.SEE_KPIS)
class TypedValueController {

    private final TypedValues values;
    private final Users users;

    TypedValueController(TypedValues values, Users users) {
        this.values = values;
        this.users = users;
    }

    /** @param to the day after the last */
    record TypedRequest(
            @Nullable String contract,
            @Nullable String metric,
            @Nullable String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String number,
            @Nullable String evidence) {}

    record AnswerRequest(@Nullable Answer answer, @Nullable String note) {}

    /**
     * A value.
     *
     * @param state agreed, declined, withdrawn, or proposed while the other side said nothing
     * @param own whether the caller's side gave it
     */
    record TypedView(
            long id,
            String contract,
            String metric,
            String scope,
            LocalDate from,
            LocalDate to,
            String number,
            String evidence,
            Side side,
            String by,
            Instant at,
            String state,
            @Nullable String note,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            boolean own) {}

    record SpanView(LocalDate from, LocalDate to) {}

    @GetMapping
    List<TypedView> list(Caller caller, @PathVariable long client) {
        return values.list(caller, new ClientId(client)).stream()
                .map(value -> view(caller, value))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TypedView type(Caller caller, @PathVariable long client, @RequestBody TypedRequest asked) {
        TypedDraft draft = new TypedDraft(
                plain(asked.contract()),
                plain(asked.metric()),
                plain(asked.scope()),
                asked.from(),
                asked.to(),
                plain(asked.number()),
                plain(asked.evidence()));
        return view(caller, values.type(caller, new ClientId(client), draft));
    }

    @PostMapping("/{id}/answer")
    TypedView answer(
            Caller caller, @PathVariable long client, @PathVariable long id, @RequestBody AnswerRequest asked) {
        if (asked.answer() == null) {
            throw new Failure(MeasureError.MISSING, "answer");
        }
        return view(caller, values.answer(caller, new ClientId(client), id, asked.answer(), plain(asked.note())));
    }

    @GetMapping("/out-of-stock")
    List<SpanView> outOfStock(
            Caller caller,
            @PathVariable long client,
            @RequestParam long shop,
            @RequestParam @Nullable String item,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(MeasureError.MISSING, "from, to");
        }
        return values
                .proposeOutOfStock(caller, new ClientId(client), new ShopId(shop), item, new Span(from, to))
                .stream()
                .map(span -> new SpanView(span.from(), span.to()))
                .toList();
    }

    private TypedView view(Caller caller, TypedValue value) {
        Reply reply = value.answer();
        return new TypedView(
                value.id(),
                value.contract(),
                value.metric(),
                value.scope(),
                value.span().from(),
                value.span().to(),
                value.number(),
                value.evidence(),
                value.side(),
                users.nameOf(caller, value.by()),
                value.at(),
                reply == null ? "proposed" : reply.answer().key(),
                reply == null ? null : reply.note(),
                reply == null ? null : users.nameOf(caller, reply.by()),
                reply == null ? null : reply.at(),
                caller.role().isMerchant() == (value.side() == Side.MERCHANT));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
