package io.zhanggui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTableTest {

    private static final Set<Permission> MONEY = EnumSet.of(
            Permission.SEE_FEES,
            Permission.SEE_CONTRACTS,
            Permission.EDIT_CONTRACTS,
            Permission.SETTLE,
            Permission.DISPUTE,
            Permission.CONFIRM_FOR_PROVIDER,
            Permission.CONFIRM_FOR_MERCHANT);

    @Test
    void somebody_has_each_permission_and_everybody_an_account() {
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(Stream.of(Role.values()).anyMatch(role -> role.may(permission)))
                        .isTrue());
        assertThat(Role.values()).allMatch(role -> role.may(Permission.OWN_ACCOUNT));
    }

    @Test
    void who_does_the_work_with_the_client_sees_no_money_between_the_parties() {
        assertThat(Stream.of(
                        Role.SPECIALIST, Role.PLANNER, Role.MERCHANT_MANAGER, Role.MERCHANT_EXECUTOR, Role.OBSERVER))
                .allSatisfy(role -> assertThat(of(role)).doesNotContainAnyElementsOf(MONEY));
    }

    @Test
    void nobody_confirms_for_both_sides() {
        assertThat(Role.values())
                .noneMatch(
                        role -> role.may(Permission.CONFIRM_FOR_PROVIDER) && role.may(Permission.CONFIRM_FOR_MERCHANT));
        assertThat(Role.values())
                .filteredOn(role -> role.may(Permission.CONFIRM_FOR_MERCHANT))
                .allMatch(Role::isMerchant);
    }

    @Test
    void a_merchant_never_enters_the_house_and_the_agency_never_the_merchants_entrance() {
        for (Role role : Role.values()) {
            assertThat(role.may(Permission.SEE_HOUSE)).as(role.key()).isEqualTo(role.isProvider());
            assertThat(role.may(Permission.ENTER_AS_CLIENT)).as(role.key()).isEqualTo(role.isMerchant());
        }
    }

    @Test
    void the_observer_reads_sums_and_compliance_only() {
        assertThat(of(Role.OBSERVER))
                .containsExactlyInAnyOrder(Permission.OWN_ACCOUNT, Permission.SEE_NUMBERS, Permission.SEE_COMPLIANCE);
    }

    @Test
    void a_merchants_higher_level_may_all_that_a_lower_one_may() {
        assertThat(of(Role.MERCHANT_LEADER)).containsAll(of(Role.MERCHANT_MANAGER));
        assertThat(of(Role.MERCHANT_MANAGER)).containsAll(of(Role.MERCHANT_EXECUTOR));
    }

    private static Set<Permission> of(Role role) {
        return Stream.of(Permission.values()).filter(role::may).collect(Collectors.toSet());
    }
}
