@org.jspecify.annotations.NullMarked
package io.zhanggui.insight.targets.web;
