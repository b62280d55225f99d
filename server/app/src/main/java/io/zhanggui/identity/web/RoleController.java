package io.zhanggui.identity.web;

import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Side;
import io.zhanggui.shared.Bilingual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one table of roles and permissions, for reading. */
@RestController
@RequestMapping("/api/roles")
class RoleController {

    record RoleTableView(List<RoleView> roles, List<PermissionView> permissions) {}

    record RoleView(String key, Bilingual name, String side, Bilingual sideName) {

        static RoleView of(Role role) {
            Side side = role.side();
            return new RoleView(
                    role.key(), new Bilingual(role.zh(), role.en()), side.key(), new Bilingual(side.zh(), side.en()));
        }
    }

    /**
     * One row.
     *
     * @param roles the keys of those who have it
     */
    record PermissionView(String key, Bilingual says, List<String> roles) {

        static PermissionView of(Permission permission) {
            return new PermissionView(
                    permission.key(),
                    new Bilingual(permission.zh(), permission.en()),
                    Stream.of(Role.values())
                            .filter(role -> role.may(permission))
                            .map(Role::key)
                            .toList());
        }
    }

    @GetMapping
    RoleTableView table() {
        return new RoleTableView(
                Stream.of(Role.values()).map(RoleView::of).toList(),
                Stream.of(Permission.values()).map(PermissionView::of).toList());
    }
}
