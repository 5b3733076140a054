import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { QuestionAnswer, QuestionAsk } from './asking.ts';
import { openQuestion, pressKey } from './question-keys.ts';
import { drawQuestion, type Look } from './question-screen.ts';

interface QuestionConfig {
  readonly ask: QuestionAsk;
  /** Read again for each frame: the terminal may be resized. */
  readonly look: () => Look;
  /** Calls `draw` when the size has changed; returns a function that stops this. */
  readonly onResize: (draw: () => void) => () => void;
}

const HIDE_CURSOR = '\u001b[?25l';

/** A single- or multiple-choice question, answered by single keys. */
export const questionPrompt = createPrompt<QuestionAnswer, QuestionConfig>(
  ({ ask, look, onResize }, done) => {
    const [state, setState] = useState(openQuestion(ask));
    const [, setLook] = useState<Look | null>(null);
    useEffect(() => onResize(() => setLook(look())), []);
    useKeypress((key, rl) => {
      // Typed keys are not text, and would move the cursor.
      rl.clearLine(0);
      const next = pressKey(ask, state, key);
      if ('done' in next) done(next.done);
      else setState(next);
    });
    return drawQuestion(ask, state, look()) + HIDE_CURSOR;
  },
);
