package io.zhanggui.identity.web;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenants; only the operator at this machine's command line makes them. */
@RestController
@RequestMapping("/api/agencies")
class AgencyController {

    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    record AgencyRequest(@NotBlank String name) {}

    @PostMapping
    @RequiresPermission(Permission.MANAGE_SHOPS)
    Agency findOrCreate(Caller caller, @Valid @RequestBody AgencyRequest asked) {
        if (!caller.user().equals(UserId.LOCAL)) {
            throw new Failure(IdentityError.NOT_ALLOWED);
        }
        return agencies.findOrCreate(asked.name());
    }
}
