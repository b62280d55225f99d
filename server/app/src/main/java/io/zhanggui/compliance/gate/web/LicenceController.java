package io.zhanggui.compliance.gate.web;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceDraft;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.Licences;
import io.zhanggui.compliance.gate.rules.Expiry;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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

/** Licences over HTTP. */
@RestController
@RequestMapping("/api/compliance/gate/licences")
@RequiresPermission(Permission.SEE_GATE)
class LicenceController {

    private final Licences licences;
    private final Users users;
    private final Clock clock;

    LicenceController(Licences licences, Users users, Clock clock) {
        this.licences = licences;
        this.users = users;
        this.clock = clock;
    }

    record LicenceRequest(
            @Nullable Long shop,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String holder,
            @Nullable List<String> items,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn) {}

    /**
     * @param daysLeft until its last day; null where it does not run out
     * @param standing {@code holds}, {@code soon}, {@code expired}, {@code future} or {@code revoked}
     */
    record LicenceView(
            long id,
            long shop,
            String kind,
            Bilingual name,
            String number,
            String holder,
            List<String> items,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable Long daysLeft,
            String standing,
            List<RunView.FileView> scans,
            String by) {}

    record KindView(
            String key,
            Bilingual name,
            boolean ofItem,
            boolean all,
            List<String> categories,
            List<String> words,
            boolean brand,
            List<String> cited,
            boolean verified,
            String note) {}

    record AllView(List<KindView> kinds, List<LicenceView> licences) {}

    @GetMapping
    AllView list(Caller caller, Scope scope) {
        Names names = Names.of(users, caller);
        return new AllView(
                licences.kinds().stream().map(LicenceController::view).toList(),
                licences.list(scope).stream().map(each -> view(each, names)).toList());
    }

    @PostMapping
    @RequiresPermission(Permission.MANAGE_SHOPS)
    @ResponseStatus(HttpStatus.CREATED)
    LicenceView add(Caller caller, @RequestBody LicenceRequest asked) {
        if (asked.shop() == null) {
            throw new Failure(GateError.BAD_CHOICE, "shop", "");
        }
        LicenceDraft draft = new LicenceDraft(
                new ShopId(asked.shop()),
                GateController.said(asked.kind()),
                GateController.said(asked.number()),
                GateController.said(asked.holder()),
                Objects.requireNonNullElse(asked.items(), List.of()),
                asked.issuedOn(),
                asked.expiresOn());
        return view(licences.add(caller, draft), Names.of(users, caller));
    }

    @PostMapping("/{id}/revocation")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    LicenceView revoke(Caller caller, @PathVariable long id) {
        return view(licences.revoke(caller, id), Names.of(users, caller));
    }

    /** Takes a scan's bytes. */
    @PostMapping("/{id}/scans")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    LicenceView attach(Caller caller, @PathVariable long id, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return view(licences.attach(caller, id, name, request.getInputStream()), Names.of(users, caller));
    }

    private LicenceView view(Licence licence, Names names) {
        LocalDate today = clock.instant().atZone(Period.BEIJING).toLocalDate();
        LocalDate last = licence.expiresOn();
        return new LicenceView(
                licence.id(),
                licence.shop().value(),
                licence.kind(),
                licences.kinds().stream()
                        .filter(kind -> kind.key().equals(licence.kind()))
                        .map(LicenceKind::name)
                        .findFirst()
                        .orElse(new Bilingual(licence.kind(), licence.kind())),
                licence.number(),
                licence.holder(),
                licence.items(),
                licence.issuedOn(),
                last,
                last == null ? null : ChronoUnit.DAYS.between(today, last),
                standing(licence, today),
                licence.scans().stream().map(file -> RunView.of(file, names)).toList(),
                names.of(licence.by()));
    }

    private static String standing(Licence licence, LocalDate today) {
        LocalDate last = licence.expiresOn();
        if (licence.revoked()) {
            return "revoked";
        }
        if (last != null && last.isBefore(today)) {
            return "expired";
        }
        if (!licence.holdsOn(today)) {
            return "future";
        }
        return last != null && Expiry.due(last, today, Expiry.OF_LICENCES).isPresent() ? "soon" : "holds";
    }

    private static KindView view(LicenceKind kind) {
        return new KindView(
                kind.key(),
                kind.name(),
                kind.ofItem(),
                kind.all(),
                kind.categories().stream().map(Category::zh).sorted().toList(),
                kind.words(),
                kind.brand(),
                kind.cited(),
                kind.verified(),
                kind.note());
    }
}
