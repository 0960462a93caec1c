import { useLanguage } from "./language.ts";
import { usePageTexts } from "./page-texts.ts";

/** A few sentences for trying marks and cards on. They are marked by the same script as any page. */
export function SampleText() {
  const { code } = useLanguage();
  const { sample } = usePageTexts();
  return (
    <div class="sample" lang={code}>
      {sample.map((sentences) => (
        <p key={sentences}>{sentences}</p>
      ))}
    </div>
  );
}
