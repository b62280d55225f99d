package io.zhanggui.notify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The expected values were computed apart from this program, with Python's hmac and base64. */
class RobotSignatureTest {

    @Test
    void dingtalk_signs_the_time_and_the_secret_with_the_secret() {
        assertThat(RobotSignature.ofDingTalk(1_700_000_000_000L, "SECa1b2c3"))
                .isEqualTo("r3A3qrlgRa%2BTdR5aXyvO01zn0wmdf5B%2FXKtKbV42SDc%3D");
    }

    @Test
    void feishu_signs_nothing_with_the_time_and_the_secret() {
        assertThat(RobotSignature.ofFeishu(1_700_000_000L, "demo-secret"))
                .isEqualTo("mYHw2R2SOm8Rw/sne3lQdmz4sOfntKR+1P/8RKKTwmA=");
    }
}
