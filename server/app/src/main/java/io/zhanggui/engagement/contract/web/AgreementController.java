package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Agreement;
import io.zhanggui.engagement.contract.AgreementId;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.ContractError;
import io.zhanggui.engagement.contract.web.AgreementViews.AgreementView;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Contracts with clients over HTTP. Each side confirms at an address of its own. */
@RestController
@RequestMapping("/api/agreements")
class AgreementController {

    private final Agreements agreements;
    private final AgreementViews views;

    AgreementController(Agreements agreements, AgreementViews views) {
        this.agreements = agreements;
        this.views = views;
    }

    record DraftRequest(@Nullable Long client, @Nullable String text) {}

    /** @param seen the hash of the text that was changed */
    record TextRequest(@Nullable String text, @Nullable String seen) {}

    record AmendRequest(@Nullable LocalDate effective) {}

    record ReasonRequest(@Nullable String reason) {}

    record HashRequest(@Nullable String hash) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CONTRACTS)
    List<AgreementView> list(Caller caller, @RequestParam(required = false) @Nullable Long client) {
        List<Agreement> found =
                client == null ? agreements.listAll(caller) : agreements.list(caller, new ClientId(client));
        return found.stream().map(agreement -> views.of(caller, agreement)).toList();
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    AgreementView get(Caller caller, @PathVariable long id) {
        return views.of(caller, agreements.get(caller, new AgreementId(id)));
    }

    @GetMapping("/{id}/texts/{revision}")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    ObjectNode read(Caller caller, @PathVariable long id, @PathVariable long revision) {
        return AgreementViews.text(agreements.read(caller, new AgreementId(id), revision));
    }

    @GetMapping("/{id}/difference")
    @RequiresPermission(Permission.SEE_CONTRACTS)
    TextDifference compare(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after) {
        AgreementId agreement = agreements.get(caller, new AgreementId(id)).id();
        return TextDifference.of(
                agreements.read(caller, agreement, present("before", before)),
                agreements.read(caller, agreement, present("after", after)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView draft(Caller caller, @RequestBody DraftRequest asked) {
        ClientId client = new ClientId(present("client", asked.client()));
        return views.of(caller, agreements.draft(caller, client, present("text", asked.text())));
    }

    @PutMapping("/{id}/text")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView write(Caller caller, @PathVariable long id, @RequestBody TextRequest asked) {
        String seen = asked.seen() == null ? "" : asked.seen();
        return views.of(caller, agreements.write(caller, new AgreementId(id), present("text", asked.text()), seen));
    }

    @PostMapping("/{id}/amendment")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView amend(Caller caller, @PathVariable long id, @RequestBody AmendRequest asked) {
        LocalDate effective = present("effective", asked.effective());
        return views.of(caller, agreements.amend(caller, new AgreementId(id), effective));
    }

    @PostMapping("/{id}/frozen")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView freeze(Caller caller, @PathVariable long id) {
        return views.of(caller, agreements.freeze(caller, new AgreementId(id)));
    }

    @PostMapping("/{id}/offer")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView offer(Caller caller, @PathVariable long id) {
        return views.of(caller, agreements.offer(caller, new AgreementId(id)));
    }

    @PostMapping("/{id}/withdrawal")
    @RequiresPermission(Permission.EDIT_CONTRACTS)
    AgreementView withdraw(Caller caller, @PathVariable long id, @RequestBody ReasonRequest asked) {
        return views.of(caller, agreements.withdraw(caller, new AgreementId(id), plain(asked.reason())));
    }

    @PostMapping("/{id}/refusal")
    @RequiresPermission(Permission.CONFIRM_FOR_MERCHANT)
    AgreementView refuse(Caller caller, @PathVariable long id, @RequestBody ReasonRequest asked) {
        return views.of(caller, agreements.refuse(caller, new AgreementId(id), plain(asked.reason())));
    }

    @PostMapping("/{id}/confirmations/provider")
    @RequiresPermission(Permission.CONFIRM_FOR_PROVIDER)
    AgreementView confirmForProvider(Caller caller, @PathVariable long id, @RequestBody HashRequest asked) {
        return views.of(caller, agreements.confirm(caller, new AgreementId(id), present("hash", asked.hash())));
    }

    @PostMapping("/{id}/confirmations/merchant")
    @RequiresPermission(Permission.CONFIRM_FOR_MERCHANT)
    AgreementView confirmForMerchant(Caller caller, @PathVariable long id, @RequestBody HashRequest asked) {
        return views.of(caller, agreements.confirm(caller, new AgreementId(id), present("hash", asked.hash())));
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new Failure(ContractError.MISSING, field);
        }
        return value;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
