package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawingsTest {

    @Test
    void aWordAsksForTheDesignNamedByIt() {
        Drawing horse = Drawings.of(Motif.ANIMAL).choose("pony", new Chance(1, "test"));
        assertThat(horse.names()).contains("horse");
    }

    @Test
    void otherWordsGetDifferentDesignsByChanceButNoneThatMustBeAskedFor() {
        Set<Drawing> chosen = new HashSet<>();
        for (int seed = 0; seed < 60; seed++)
            chosen.add(Drawings.of(Motif.FIGURE).choose("figure", new Chance(seed, "test")));
        assertThat(chosen).hasSizeGreaterThan(2).noneMatch(d -> d.names().contains("*"));
    }

    @Test
    void everyDesignHasAnAreaAndStandsNearItsOrigin() {
        for (Motif motif : Motif.values()) {
            if (Drawings.of(motif) == null) continue;
            assertThat(Drawings.of(motif).designs()).isNotEmpty();
            for (Drawing drawing : Drawings.of(motif).designs()) {
                Path2D all = new Path2D.Double();
                drawing.parts().forEach(part -> all.append(part.outline(), false));
                Rectangle2D box = all.getBounds2D();
                assertThat(box.getHeight()).as(motif + " " + drawing.names()).isBetween(15.0, 160.0);
                assertThat(box.getCenterX()).as(motif + " " + drawing.names()).isBetween(-25.0, 25.0);
            }
        }
    }

    @Test
    void flippingTwiceGivesTheSameOutline() {
        Drawing boat = Drawings.of(Motif.BOAT).designs().get(0);
        assertThat(boat.flipped().flipped().silhouette().getBounds2D())
                .isEqualTo(boat.silhouette().getBounds2D());
    }

    @Test
    void readsStrokesEllipsesAndCurvesWithHeightsUpwards() {
        Drawing.Part part = Drawing.part("dark 2.5 M 0 0 L 0 100 Q 10 120 20 100 C 1 2 3 4 5 6");
        assertThat(part.stroke()).isEqualTo(2.5);
        assertThat(part.outline().getBounds2D().getMinY()).isLessThan(-100);
        assertThat(Drawing.part("body E 5 10 3 2").outline().getBounds2D().getCenterY())
                .isEqualTo(-10);
    }

    @Test
    void namesAPathCommandItDoesNotKnow() {
        assertThatThrownBy(() -> Drawing.part("body M 0 0 X 1 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'X'");
    }
}
