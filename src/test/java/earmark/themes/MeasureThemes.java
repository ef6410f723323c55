package earmark.themes;

import earmark.pipeline.Embedders;
import earmark.stats.clusters.Overlap;
import earmark.themes.cluster.Grouping;
import earmark.themes.cluster.Smoothing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class MeasureThemes {
    static float[][] load(Path f) throws Exception {
        var b = java.nio.ByteBuffer.wrap(Files.readAllBytes(f))
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[][] x = new float[b.capacity() / 768][384];
        for (int i = 0; i < x.length; i++) {
            b.position(i * 768 + 384);
            b.get(x[i]);
            x[i] = earmark.themes.cluster.Points.unit(x[i]);
        }
        return x;
    }

    public static void main(String[] args) throws Exception {
        try (var embedder = Embedders.open("bge-full")) {
            for (String file : List.of(args)) {
                var texts = new ArrayList<String>();
                var names = new ArrayList<String>();
                for (String line : Files.readAllLines(Path.of(file))) {
                    names.add(line.substring(0, line.indexOf('\t')));
                    texts.add(line.substring(line.indexOf('\t') + 1));
                }
                var distinct = names.stream().distinct().sorted().toList();
                int[] truth = names.stream().mapToInt(distinct::indexOf).toArray();
                long t0 = System.nanoTime();
                Path f32 = Path.of(file.replace(".tsv", ".bge.f32"));
                float[][] x = Files.exists(f32) && System.getProperty("rep") == null
                        ? load(f32)
                        : "words".equals(System.getProperty("rep"))
                                ? new WordVectors().of(texts)
                                : new SentenceVectors(embedder).of(texts);
                long t1 = System.nanoTime();
                Grouping g = Grouping.of(x, new Smoothing(Integer.getInteger("m", 10), Integer.getInteger("r", 2)));
                int[] c = g.cut(distinct.size());
                long t2 = System.nanoTime();
                var o = Overlap.of(truth, c);
                System.out.printf(
                        "%s embed %.1fs cluster %.1fs NMI %.4f ARI %.4f ACC %.4f%n",
                        file,
                        (t1 - t0) / 1e9,
                        (t2 - t1) / 1e9,
                        o.normalisedMutualInformation(),
                        o.adjustedRand(),
                        o.accuracy());
                long t3 = System.nanoTime();
                int kk = ThemeCount.of(g);
                long t4 = System.nanoTime();
                double st = Stability.of(x, Smoothing.STANDARD, kk);
                System.out.printf(
                        "auto k %d (%.1fs) nmi %.4f stability %.3f (%.1fs)%n",
                        kk,
                        (t4 - t3) / 1e9,
                        Overlap.of(truth, g.cut(kk)).normalisedMutualInformation(),
                        st,
                        (System.nanoTime() - t4) / 1e9);
                if (Boolean.getBoolean("curve"))
                    for (int k : new int[] {
                        20, 30, 40, 50, 60, 65, 70, 77, 85, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 200, 230,
                        260, 300
                    }) {
                        int[] d = g.cut(k);
                        System.out.printf(
                                "k %d sil %.4f nmi %.4f%n",
                                k, g.silhouette(d), Overlap.of(truth, d).normalisedMutualInformation());
                    }
            }
        }
    }
}
