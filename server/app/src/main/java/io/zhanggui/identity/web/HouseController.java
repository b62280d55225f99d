package io.zhanggui.identity.web;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose entrance this is. */
@RestController
class HouseController {

    /** Open to strangers: the page to sign in at shows it. */
    static final String DOOR = "/api/session/house";

    private final Agencies agencies;

    HouseController(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * The name over the door.
     *
     * @param name null where several agencies share the server, or the one has not been named yet
     */
    record HouseView(@Nullable String name) {}

    record NameRequest(@NotBlank String name) {}

    @GetMapping(DOOR)
    @RequiresPermission(Permission.OWN_ACCOUNT)
    HouseView house() {
        List<Agency> all = agencies.listAgencies();
        boolean named = all.size() == 1 && !all.getFirst().name().equals(Agencies.DEFAULT_NAME);
        return new HouseView(named ? all.getFirst().name() : null);
    }

    @PutMapping("/api/agency/name")
    @RequiresPermission(Permission.MANAGE_USERS)
    HouseView rename(Caller caller, @Valid @RequestBody NameRequest asked) {
        return new HouseView(agencies.rename(caller, asked.name()).name());
    }
}
