package io.zhanggui.identity.web;

import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Role;
import java.util.List;
import java.util.stream.Stream;

/** Who is logged in and what they see. */
record SessionView(Person user, House agency, List<ShopView> shops, boolean mustChangePassword, String version) {

    /**
     * The person.
     *
     * @param side {@code provider}, {@code merchant} or {@code platform}
     * @param permissions the keys of what the role may do, so that pages leave out what would only be refused
     */
    record Person(
            long id,
            String name,
            String displayName,
            String role,
            String roleZh,
            String roleEn,
            String side,
            List<String> permissions) {

        static Person of(long id, String name, String displayName, Role role) {
            List<String> permissions = Stream.of(Permission.values())
                    .filter(role::may)
                    .map(Permission::key)
                    .toList();
            return new Person(
                    id,
                    name,
                    displayName,
                    role.key(),
                    role.zh(),
                    role.en(),
                    role.side().key(),
                    permissions);
        }
    }

    record House(long id, String name) {}
}
