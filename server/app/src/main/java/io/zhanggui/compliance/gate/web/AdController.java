package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.AdAnswer;
import io.zhanggui.compliance.gate.AdDraft;
import io.zhanggui.compliance.gate.AdReview;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.AdTexts;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.web.ErrorBody;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approval of advertising, over HTTP. */
@RestController
@RequestMapping("/api/compliance/gate/texts")
@RequiresPermission(Permission.SEE_GATE)
class AdController {

    private final AdTexts ads;
    private final Users users;

    AdController(AdTexts ads, Users users) {
        this.ads = ads;
        this.users = users;
    }

    record AdRequest(
            @Nullable Long shop,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String title,
            @Nullable String content,
            @Nullable String approvalNumber,
            @Nullable LocalDate validUntil) {}

    /** @param approval the number of the in-house approval in {@code work} */
    record AdView(
            long id,
            long shop,
            String kind,
            Bilingual kindName,
            String category,
            String title,
            String content,
            String hash,
            @Nullable String approvalNumber,
            @Nullable LocalDate validUntil,
            AdText.State state,
            @Nullable Long approval,
            @Nullable String decidedBy,
            String by,
            OffsetDateTime at) {}

    record ReviewView(Bilingual name, List<String> categories, List<String> words, List<String> cited, String sign) {}

    record AllView(List<ReviewView> reviews, List<AdView> texts) {}

    @GetMapping
    AllView list(Caller caller, Scope scope) {
        Names names = Names.of(users, caller);
        return new AllView(
                ads.reviews().stream().map(AdController::view).toList(),
                ads.list(scope).stream().map(each -> view(each, names)).toList());
    }

    /** Answers 409 with {@code details.reasons} and {@code details.findings} where it cannot be asked for. */
    @PostMapping
    @RequiresPermission(Permission.WORK_ON_COMPLIANCE)
    ResponseEntity<Object> submit(Caller caller, @RequestBody AdRequest asked) {
        if (asked.shop() == null) {
            throw new Failure(GateError.BAD_CHOICE, "shop", "");
        }
        AdDraft draft = new AdDraft(
                new ShopId(asked.shop()),
                GateController.kind(asked.kind()),
                GateController.said(asked.category()),
                GateController.said(asked.title()),
                GateController.said(asked.content()),
                GateController.said(asked.approvalNumber()),
                asked.validUntil());
        return switch (ads.submit(caller, draft)) {
            case AdAnswer.Taken taken ->
                ResponseEntity.status(HttpStatus.CREATED).body(view(taken.text(), Names.of(users, caller)));
            case AdAnswer.Refused refused -> refusal(refused);
        };
    }

    private static ResponseEntity<Object> refusal(AdAnswer.Refused refused) {
        ErrorBody plain = ErrorBody.of(GateError.AD_REFUSED, refused.reasons().size());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("reasons", refused.reasons());
        details.put("findings", refused.findings());
        return ResponseEntity.status(GateError.AD_REFUSED.status())
                .body(new ErrorBody(plain.code(), plain.zh(), plain.en(), details));
    }

    private static AdView view(AdText text, Names names) {
        return new AdView(
                text.id(),
                text.shop().value(),
                text.kind().word(),
                new Bilingual(text.kind().zh(), text.kind().en()),
                text.category().zh(),
                text.title(),
                text.content(),
                text.hash(),
                text.approvalNumber(),
                text.validUntil(),
                text.state(),
                text.approval() == null ? null : text.approval().value(),
                names.orNull(text.decidedBy()),
                names.of(text.by()),
                Names.moment(text.at()));
    }

    private static ReviewView view(AdReview review) {
        return new ReviewView(
                review.name(),
                review.categories().stream().map(Category::zh).sorted().toList(),
                review.words(),
                review.cited(),
                review.sign());
    }
}
